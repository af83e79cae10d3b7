import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';

const UNCHECKED = new Set(['optionalnoca', 'optional_no_ca']);

/** Client certificates that anybody may have made. */
export const uncheckedClientCertificate: Rule<ServerModel> = {
  id: 'tomcat-server/unchecked-client-certificate',
  title: 'Client certificates are taken whoever issued them',
  why: 'With `optionalNoCA` nobody checks which authority signed the certificate of a client, so that everybody can make one with any name in it. An application that trusts the name lets everybody in.',
  remedy: 'Write `required`, or `optional` where clients without a certificate shall get in too.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CWE', id: 'CWE-295' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig certificateVerification="optionalNoCA" caCertificateFile="conf/ca.pem">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig certificateVerification="required" caCertificateFile="conf/ca.pem">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { settings } of hosts) {
        const verification = settings.get('certificateVerification');
        if (!verification || !UNCHECKED.has(verification.value.toLowerCase())) continue;
        yield {
          span: verification.valueSpan,
          message: 'A client certificate is taken whoever issued it.',
          fixes: () => [
            replacement(verification, 'required', false),
            replacement(verification, 'optional', false),
          ],
        };
      }
    }
  },
};
