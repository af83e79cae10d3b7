import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isTrue } from '../../../tomcat/booleans.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import { removeAttribute } from '../../../xml/edits.js';
import { type Connector, connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** Plain HTTP that applications are told is encrypted. */
export const claimedTls: Rule<ServerModel> = {
  id: 'tomcat-server/claimed-tls',
  title: 'Plain HTTP is passed off as HTTPS',
  why: '`scheme="https"` and `secure="true"` encrypt nothing: they tell applications that somebody in front did. Whoever calls this port directly then gets in the clear what a web.xml reserves for TLS.',
  remedy:
    'Remove them, or bind the connector to the address on which the proxy calls it. Where the proxy says who called, use a `RemoteIpValve`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 6.3' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 6.4' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" scheme="https" secure="true"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.ofClass('Valve', 'RemoteIpValve', 'SSLValve').length > 0) return;
    for (const connector of connectorsOf(model)) {
      const claims = claimsOf(model, connector);
      const [first] = claims;
      if (!first) continue;
      yield {
        span: first.span,
        message: 'Applications take requests to this port for encrypted, and nothing here encrypts them.',
        fixes: () => [
          {
            title: `Remove ${claims.map(({ name }) => name).join(' and ')}`,
            safe: false,
            edits: claims.flatMap((claim) => removeAttribute(connector.element, claim)),
          },
        ],
      };
    }
  },
};

/** What says `https` although nothing shows that there is a proxy, or that only it can call. */
function claimsOf(model: ServerModel, connector: Connector): readonly XmlAttribute[] {
  const { element, speaks, isTls, reach, legacy, hosts } = connector;
  if (speaks !== 'HTTP' || isTls !== false || (reach !== 'every' && reach !== 'public')) return [];
  if (model.attribute(element, 'proxyName') || model.attribute(element, 'proxyPort')) return [];
  // There TLS was meant, which is said elsewhere.
  if (hosts.length > 0 || legacy.length > 0 || model.attribute(element, 'SSLEnabled')) return [];
  const scheme = model.attribute(element, 'scheme');
  const secure = model.attribute(element, 'secure');
  return [
    ...(scheme && scheme.value.toLowerCase() === 'https' ? [scheme] : []),
    ...(secure && isTrue(secure.value) ? [secure] : []),
  ];
}
