import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { addressLists } from './access-filters.js';
import { networksAreAll, regexMatchesEveryone } from './matching-everyone.js';

/** A RemoteIpValve that believes everybody. */
export const trustsEveryProxy: Rule<ServerModel> = {
  id: 'tomcat-server/trusts-every-proxy',
  title: 'Any client may say which address it has',
  why: 'Who is taken for a proxy says in a header who the client is, and whether it came by HTTPS. Where everybody is, address filters, logs and lock-outs can be lied to.',
  remedy: 'List the addresses of your proxies. By default the private networks are trusted.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-348' },
  ],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.RemoteIpValve" internalProxies=".*" />'),
      good: inHost('<Valve className="org.apache.catalina.valves.RemoteIpValve" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    const lists = addressLists(model, ['RemoteIpValve'], ['internalProxies', 'trustedProxies']);
    for (const { valve, attribute, value } of lists) {
      if (!regexMatchesEveryone(value) && !networksAreAll(value)) continue;
      yield {
        span: attribute.valueSpan,
        message: 'Every client is trusted to say who it is.',
        fixes: () => [
          { title: 'Trust the default only', safe: false, edits: removeAttribute(valve, attribute) },
        ],
      };
    }
  },
};
