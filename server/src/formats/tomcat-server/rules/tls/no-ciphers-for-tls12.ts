import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { type TlsSettings, tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { isEmptyForTls12 } from '../../values/ciphers.js';
import { readProtocols } from '../../values/tls-protocols.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** A list of ciphers that leaves TLS 1.2 without any. */
export const noCiphersForTls12: Rule<ServerModel> = {
  id: 'tomcat-server/no-ciphers-for-tls12',
  title: 'No cipher is left for TLS 1.2',
  why: '`ciphers` is for TLS 1.2 and before. With nothing but suites of TLS 1.3 in it, or with nothing at all, every client that speaks TLS 1.2 is refused although that version is switched on.',
  remedy:
    'Remove `ciphers`: the default is good. Suites of TLS 1.3 belong into `cipherSuites`, where the release has it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3" ciphers="TLS_AES_256_GCM_SHA384">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { element, settings } of hosts) {
        const ciphers = settings.get('ciphers');
        if (!ciphers || !isLegible(ciphers.value) || !isEmptyForTls12(ciphers.value)) continue;
        if (!speaksTls12(settings)) continue;
        yield {
          span: ciphers.valueSpan,
          message: 'None of these ciphers is for TLS 1.2: clients that speak no TLS 1.3 are refused.',
          fixes: () => [removal(element, ciphers, false)],
        };
      }
    }
  },
};

function speaksTls12(settings: TlsSettings): boolean {
  const protocols = settings.get('protocols');
  if (!protocols) return true;
  return isLegible(protocols.value) && readProtocols(protocols.value).enabled.has('TLSv1.2');
}
