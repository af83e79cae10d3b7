import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { TextEdit } from '../../../../core/text.js';
import { insertChild, removeElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { unindented } from '../../../xml/layout.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { placeFor } from './edits.js';

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
    for (const element of others) {
      yield {
        span: element.nameSpan,
        message: `There is a session-config already. Tomcat stops reading here, and ${effect}.`,
        related: [{ span: first.nameSpan, message: 'This one can take what the other holds.' }],
        fixes: () => merge(element, first),
      };
    }
  },
};

/** Offered where nothing is said in both. */
function merge(element: XmlElement, first: XmlElement): readonly Fix[] {
  const said = new Set(first.children.map(({ name }) => name));
  if (element.children.some(({ name }) => said.has(name))) return [];
  const byPlace = new Map<XmlElement | undefined, string[]>();
  for (const child of element.children) {
    const place = placeFor(first, child.name);
    const after = typeof place === 'object' && 'after' in place ? place.after : undefined;
    byPlace.set(after, [...(byPlace.get(after) ?? []), unindented(child)]);
  }
  const edits: TextEdit[] = [];
  for (const [after, children] of byPlace) {
    edits.push(...insertChild(first, children.join('\n'), after ? { after } : 'first'));
  }
  const title = edits.length > 0 ? 'Merge it into the first one' : 'Remove it: it is empty';
  return [{ title, safe: false, edits: [...edits, ...removeElement(element)] }];
}
