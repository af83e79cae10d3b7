import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { readProtocols } from '../../values/tls-protocols.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** The versions of TLS that nobody should speak any more. */
export const OBSOLETE = ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1'];

/** Broken versions of TLS that somebody switched on by name. */
export const obsoleteTlsProtocols: Rule<ServerModel> = {
  id: 'tomcat-server/obsolete-tls-protocols',
  title: 'Broken versions of TLS are switched on',
  why: 'SSL 3.0, TLS 1.0 and TLS 1.1 are broken and withdrawn. Java refuses them unless somebody told it otherwise, and the native library may not.',
  remedy: 'Write `protocols="TLSv1.2,+TLSv1.3"`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Connector'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 6.5' },
    { source: 'STIG', id: 'TCAT-AS-000040' },
    { source: 'RFC', id: 'RFC 8996' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.1+TLSv1.2">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { settings } of hosts) {
        const protocols = settings.get('protocols');
        if (!protocols || !isLegible(protocols.value)) continue;
        const { added, enabled } = readProtocols(protocols.value);
        const written = new Set(added.map(({ name }) => name));
        const obsolete = OBSOLETE.filter((name) => enabled.has(name) && written.has(name));
        if (obsolete.length === 0) continue;
        const are = obsolete.length > 1 ? 'are broken versions' : 'is a broken version';
        yield {
          span: protocols.valueSpan,
          message: `${obsolete.join(' and ')} ${are} of TLS.`,
          fixes: () => [replacement(protocols, 'TLSv1.2,+TLSv1.3', false)],
        };
      }
    }
  },
};
