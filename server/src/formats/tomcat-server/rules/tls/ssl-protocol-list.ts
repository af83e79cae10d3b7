import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import { removeAttribute } from '../../../xml/edits.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

const CONTEXT_NAME = /^(?:SSL(?:v[23])?|TLS(?:v1(?:\.[123])?)?|DTLS.*|Default)$/i;

/** A list of versions where the name of Java's implementation belongs. */
export const sslProtocolList: Rule<ServerModel> = {
  id: 'tomcat-server/ssl-protocol-list',
  title: 'A list of TLS versions in sslProtocol',
  why: '`sslProtocol` is the name by which Tomcat asks Java for its TLS, and Java knows none that is a list: the connector does not start. CIS shows such a list all the same.',
  remedy: 'Remove `sslProtocol`, and list the versions in `protocols` of the `SSLHostConfig`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig sslProtocol="TLSv1.2+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { element, settings } of hosts) {
        const attribute = settings.get('sslProtocol');
        if (!attribute || !isLegible(attribute.value) || CONTEXT_NAME.test(attribute.value)) continue;
        // Another provider may have names of its own; a list is none of them.
        if (!/^(?:all|tls|ssl)[\w.]*[\s,+;:-]/i.test(attribute.value)) continue;
        const severity = severityFor(model);
        const unless = severity === 'error' ? '' : ', unless OpenSSL does the work';
        yield {
          span: attribute.valueSpan,
          severity,
          message: `Java has no TLS by the name of ${shown(attribute.value)}: the connector does not start${unless}.`,
          fixes: () => [
            { title: `Remove ${attribute.name}`, safe: false, edits: removeAttribute(element, attribute) },
          ],
        };
      }
    }
  },
};

/** With OpenSSL, which these listeners bring where it is installed, the attribute does not count. */
function severityFor(model: ServerModel): Severity {
  const mayBeNative =
    model.ofClass('Listener', 'AprLifecycleListener', 'OpenSSLLifecycleListener').length > 0;
  return mayBeNative ? 'warning' : 'error';
}
