import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeElement } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';

/** A way to track sessions that stands alone. */
export const sslTrackingMixed: Rule<WebXmlModel> = {
  id: 'web-xml/ssl-tracking-mixed',
  title: 'The tracking mode SSL beside others',
  why: 'Sessions that are known by the TLS connection cannot be known by a cookie or by the address as well. Tomcat does not deploy an application that asks for both.',
  remedy: 'Leave `COOKIE` alone. Sessions by TLS end when the browser or a proxy opens a new connection.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['tracking-mode'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 7.1' }],
  examples: [
    {
      bad: webApp(`
  <session-config>
    <tracking-mode>COOKIE</tracking-mode>
    <tracking-mode>SSL</tracking-mode>
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
    const other = sessions.trackingModes.find(({ value }) => value === 'COOKIE' || value === 'URL');
    if (!other) return;
    for (const { element, value } of sessions.trackingModes) {
      if (value !== 'SSL') continue;
      yield {
        span: element.textSpan,
        message: `SSL does not go together with ${other.value}: the application is not deployed.`,
        // Nothing runs before, and what is left is what was asked for as well.
        fixes: () => [{ title: 'Remove SSL', safe: true, edits: removeElement(element) }],
      };
    }
  },
};
