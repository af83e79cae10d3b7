import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { setAttribute } from '../../../xml/edits.js';
import { type Connector, connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** TLS is configured, and nobody switched it on. */
export const tlsNotEnabled: Rule<ServerModel> = {
  id: 'tomcat-server/tls-not-enabled',
  title: 'TLS is configured and not switched on',
  why: 'Without `SSLEnabled="true"` the connector speaks plain HTTP on its port and says nothing about it: certificates and protocols written in it do not count, and passwords travel in the clear.',
  remedy: 'Write `SSLEnabled="true"` on the connector.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 6.2' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" protocol="HTTP/1.1">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" protocol="HTTP/1.1" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const connector of connectorsOf(model)) {
      if (connector.speaks !== 'HTTP' || connector.isTls !== false) continue;
      const { element } = connector;
      // Where it is written to be off, what stays for later is no mistake; a word that only looks like true is another.
      if (model.attribute(element, 'SSLEnabled')) continue;
      const evidence = evidenceOf(model, connector);
      if (evidence === undefined) continue;
      yield {
        span: element.nameSpan,
        message: `This connector has ${evidence} but not SSLEnabled="true": it speaks plain HTTP.`,
        fixes: () => [
          {
            title: 'Set SSLEnabled to true',
            safe: false,
            edits: setAttribute(element, 'SSLEnabled', 'true'),
          },
        ],
      };
    }
  },
};

/** What shows that TLS is wanted. */
function evidenceOf(model: ServerModel, { element, legacy, hosts }: Connector): string | undefined {
  if (hosts.some((host) => host.element !== element)) return 'an SSLHostConfig';
  const material = legacy.find(
    ({ entry }) => has(entry.releases, model.target) && /File$/.test(entry.replacement ?? ''),
  );
  return material?.attribute.name;
}
