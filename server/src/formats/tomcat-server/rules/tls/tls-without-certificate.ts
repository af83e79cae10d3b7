import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { DEFAULT_HOST, type TlsCertificate, type TlsHost, tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** A connector that cannot start, since it has no certificate to show. */
export const tlsWithoutCertificate: Rule<ServerModel> = {
  id: 'tomcat-server/tls-without-certificate',
  title: 'TLS without a certificate',
  why: 'A connector with `SSLEnabled="true"` shows the certificate of an `SSLHostConfig`. Without one Tomcat logs that the connector failed and starts everything else, so that nobody answers on the port.',
  remedy:
    'Put an `SSLHostConfig` with a `Certificate` into the connector, and name the certificate and key, or the keystore, in it.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: ssl-howto' }],
  examples: [
    { bad: inService('<Connector port="8443" SSLEnabled="true"/>') },
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3"/>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const { element, hosts, legacy } of tlsConnectorsOf(model)) {
      // What makes the connector fail there is that the target does not read them.
      if (hosts.length === 0 && legacy.length > 0) continue;
      if (hosts.length === 0) {
        yield {
          span: element.nameSpan,
          message: 'This connector speaks TLS and has no SSLHostConfig: it does not start.',
        };
      }
      for (const host of hosts) yield* bare(model, host);
    }
  },
};

function* bare(model: ServerModel, host: TlsHost): Iterable<Finding> {
  // The commands of an OpenSSLConf may name a certificate too.
  if (model.children(host.element, 'OpenSSLConf').length > 0) return;
  if (host.certificates.length === 0) {
    const name = host.name === DEFAULT_HOST || host.name === undefined ? '' : ` for ${shown(host.name)}`;
    yield {
      span: host.element.nameSpan,
      message: `This SSLHostConfig${name} has no Certificate: the connector does not start.`,
    };
  }
  for (const certificate of host.certificates) {
    if (certificate.element.name !== 'Certificate' || hasMaterial(certificate)) continue;
    yield {
      span: certificate.element.nameSpan,
      message: 'This Certificate names neither a file nor a keystore: the connector does not start.',
    };
  }
}

/** Whatever names the key tells where to look for it: a keystore is in the home folder where no file is named. */
function hasMaterial({ settings }: TlsCertificate): boolean {
  for (const name of settings.keys()) if (name !== 'type') return true;
  return false;
}
