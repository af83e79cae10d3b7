import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement, wrapElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { mergeInto, placeFor } from './edits.js';

/** What a well-known guide makes of the session cookie. */
export const cookieConfigMisplaced: Rule<WebXmlModel> = {
  id: 'web-xml/cookie-config-misplaced',
  title: 'A cookie-config outside of session-config',
  why: 'Tomcat reads `cookie-config` in `session-config` only, and passes over it anywhere else without a word: the session cookie gets none of what it says.',
  remedy:
    'Move it into the `session-config` that is there. Do not add another one: of two, Tomcat refuses the file.',
  kind: 'security',
  severity: 'error',
  profile: 'recommended',
  risk: 5,
  keywords: ['cookie-config'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 14.4' },
    { source: 'CWE', id: 'CWE-614' },
  ],
  examples: [
    {
      path: '/opt/tomcat/conf/web.xml',
      bad: webApp(`
  <session-config>
    <session-timeout>30</session-timeout>
  </session-config>
  <cookie-config>
    <http-only>true</http-only>
    <secure>true</secure>
  </cookie-config>
`),
      good: webApp(`
  <session-config>
    <session-timeout>30</session-timeout>
    <cookie-config>
      <http-only>true</http-only>
      <secure>true</secure>
    </cookie-config>
  </session-config>
`),
    },
    {
      bad: webApp(`
  <cookie-config>
    <secure>true</secure>
  </cookie-config>
`),
      good: webApp(`
  <session-config>
    <cookie-config>
      <secure>true</secure>
    </cookie-config>
  </session-config>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.root || !model.isComplete) return;
    const misplaced = model
      .named('cookie-config')
      .filter(({ parent }) => parent && parent.name !== 'session-config');
    for (const [index, element] of misplaced.entries()) {
      const { parent, nameSpan } = element;
      yield {
        span: nameSpan,
        message: `Tomcat passes over a cookie-config in ${parent?.name}: the session cookie gets nothing of it. It belongs in session-config.`,
        // One after the other: there is room for one.
        fixes: () => (index === 0 ? fixesFor(element, model) : []),
      };
    }
  },
};

/** Not safe: what it says begins to hold, and a cookie that is secure does not come back over plain HTTP. */
function fixesFor(element: XmlElement, model: WebXmlModel): readonly Fix[] {
  const { configs, cookieConfigs } = model.sessions;
  const [config] = configs;
  const [cookieConfig] = cookieConfigs;
  if (configs.length > 1) return [];
  if (cookieConfig) {
    const edits = mergeInto(cookieConfig, element);
    return edits
      ? [{ title: 'Merge it into the cookie-config of the session-config', safe: false, edits }]
      : [];
  }
  if (config) {
    const edits = moveElement(element, config, placeFor(config, 'cookie-config'));
    return edits.length > 0 ? [{ title: 'Move it into the session-config', safe: false, edits }] : [];
  }
  if (element.parent !== model.root) return [];
  const edits = wrapElement(element, '<session-config>', '</session-config>');
  return [{ title: 'Put a session-config around it', safe: false, edits }];
}
