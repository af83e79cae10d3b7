import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import { connectorsOf, type TlsCertificate, type TlsHost } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** Several certificates of a host that their type does not tell apart. */
export const ambiguousCertificates: Rule<ServerModel> = {
  id: 'tomcat-server/ambiguous-certificates',
  title: 'Certificates that no type tells apart',
  why: 'An `SSLHostConfig` holds one certificate of each type of key. Where one of several has no `type`, Tomcat gives the file up and does not start; of two with the same type only the last one is used.',
  remedy:
    'Write the type of its key on each `Certificate`: `RSA` or `EC`. Put certificates of other hosts into an `SSLHostConfig` of their own.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Certificate'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate type="RSA" certificateFile="conf/rsa.pem" certificateKeyFile="conf/rsa.key"/>\n    <Certificate certificateFile="conf/ec.pem" certificateKeyFile="conf/ec.key"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { speaks, hosts } of connectorsOf(model)) {
      if (speaks !== 'HTTP') continue;
      for (const host of hosts) if (host.certificates.length > 1) yield* ambiguous(host);
    }
  },
};

function* ambiguous({ certificates }: TlsHost): Iterable<Finding> {
  const byType = new Map<string, TlsCertificate>();
  for (const certificate of certificates) {
    const type = certificate.settings.get('type');
    if (!type) {
      yield {
        span: certificate.element.nameSpan,
        message: 'This is one of several certificates and has no type: Tomcat does not start.',
      };
    } else if (isLegible(type.value)) {
      const other = byType.get(type.value);
      byType.set(type.value, certificate);
      if (!other) continue;
      yield {
        span: (other.settings.get('type') ?? type).valueSpan,
        severity: 'warning',
        message: `A later certificate has the type ${shown(type.value)} too: this one is never used.`,
        related: [{ span: certificate.element.nameSpan, message: 'This one is used.' }],
      };
    }
  }
}
