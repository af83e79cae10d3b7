import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { mergeInto } from './edits.js';

/** What comes of pasting a whole block out of a guide. */
export const secondSessionConfig: Rule<WebXmlModel> = {
  id: 'web-xml/second-session-config',
  title: 'A second session-config',
  why: 'Tomcat takes one `session-config` and stops reading at the second: the application is not deployed. In `conf/web.xml`, the first application of each host is not deployed, and all others run without what stands behind it. Schemas do not say so.',
  remedy:
    'Move what it holds into the first one: `session-timeout`, then `cookie-config`, then `tracking-mode`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['session-config'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: webApp(`
  <session-config>
    <session-timeout>30</session-timeout>
  </session-config>
  <session-config>
    <cookie-config>
      <secure>true</secure>
    </cookie-config>
  </session-config>
`),
      good: webApp(`
  <session-config>
    <session-timeout>30</session-timeout>
    <cookie-config>
      <secure>true</secure>
    </cookie-config>
  </session-config>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    const [first, ...others] = model.top('session-config');
    if (!first) return;
    const effect =
      model.role === 'server'
        ? 'the first application of each host is not deployed'
        : 'the application is not deployed';
    for (const [index, element] of others.entries()) {
      yield {
        span: element.nameSpan,
        message: `There is a session-config already. Tomcat stops reading here, and ${effect}.`,
        related: [{ span: first.nameSpan, message: 'This one can take what the other holds.' }],
        // One after the other, so that none of them brings in what another one has.
        fixes: () => (index === 0 ? fixesFor(element, first) : []),
      };
    }
  },
};

function fixesFor(element: XmlElement, first: XmlElement): readonly Fix[] {
  const edits = mergeInto(first, element);
  return edits ? [{ title: 'Merge it into the first one', safe: false, edits }] : [];
}
