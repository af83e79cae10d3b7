import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeElement, setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';

/** Session ids that stand in every link. */
export const sessionIdInUrl: Rule<WebXmlModel> = {
  id: 'web-xml/session-id-in-url',
  title: 'Session ids in addresses',
  why: 'With the tracking mode `URL`, the id of the session stands in addresses: in logs, bookmarks, links that are passed on, and what browsers tell other sites. Who has the id has the session.',
  remedy: 'Let `COOKIE` be the only `tracking-mode`. A client that takes no cookies then has no session.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['tracking-mode'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 7.1' },
    { source: 'CWE', id: 'CWE-598' },
  ],
  examples: [
    {
      bad: webApp(`
  <session-config>
    <tracking-mode>URL</tracking-mode>
  </session-config>
`),
      good: webApp(`
  <session-config>
    <tracking-mode>COOKIE</tracking-mode>
  </session-config>
`),
    },
  ],
  *check({ sessions }): Iterable<Finding> {
    const hasCookie = sessions.trackingModes.some(({ value }) => value === 'COOKIE');
    for (const { element, value } of sessions.trackingModes) {
      if (value !== 'URL') continue;
      yield {
        span: element.textSpan,
        message:
          'The id of the session is put into addresses, from where it gets into logs and to other sites.',
        fixes: () => [
          hasCookie
            ? { title: 'Remove URL', safe: false, edits: removeElement(element) }
            : { title: 'Use cookies', safe: false, edits: setText(element, 'COOKIE') },
        ],
      };
    }
  },
};
