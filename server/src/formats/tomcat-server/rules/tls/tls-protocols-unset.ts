import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** TLS versions that are left to Java. */
export const tlsProtocolsUnset: Rule<ServerModel> = {
  id: 'tomcat-server/tls-protocols-unset',
  title: 'The versions of TLS are left to Java',
  why: 'Without `protocols`, or with `all`, Tomcat offers TLS 1.0 and 1.1 too. That Java refuses them is a setting of the Java installation, which may change without anybody looking here.',
  remedy: 'Write `protocols="TLSv1.2,+TLSv1.3"` on the `SSLHostConfig`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  keywords: ['SSLHostConfig'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 6.5' },
    { source: 'STIG', id: 'TCAT-AS-000040' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { element, settings } of hosts) {
        if (element.name !== 'SSLHostConfig') continue;
        const protocols = settings.get('protocols');
        if (protocols && protocols.value.trim().toLowerCase() !== 'all') continue;
        yield {
          span: protocols?.valueSpan ?? element.nameSpan,
          message: 'Which versions of TLS this host speaks is left to Java.',
          fixes: () => [
            {
              title: 'Set protocols to TLSv1.2,+TLSv1.3',
              safe: false,
              edits: setAttribute(element, protocols?.name ?? 'protocols', 'TLSv1.2,+TLSv1.3'),
            },
          ],
        };
      }
    }
  },
};
