import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import { type Connector, tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

interface Protection {
  readonly name: string;
  readonly off: 'true' | 'false';
  readonly consequence: string;
}

const PROTECTIONS: readonly Protection[] = [
  {
    name: 'insecureRenegotiation',
    off: 'true',
    consequence: 'somebody between client and server can put a request of his own before that of the client',
  },
  {
    name: 'disableCompression',
    off: 'false',
    consequence: 'the length of compressed answers tells what is in them',
  },
];

const STRICT_SNI: Protection = {
  name: 'strictSni',
  off: 'false',
  consequence: 'a client can reach one host under the certificate rules of another',
};

/** A protection of TLS that is on by default and was switched off. */
export const tlsProtectionOff: Rule<ServerModel> = {
  id: 'tomcat-server/tls-protection-off',
  title: 'A protection of TLS is switched off',
  why: 'Old renegotiation and compression are known ways into TLS, and the check of the host name keeps clients from choosing by which rules they are judged. Each of them is safe by default.',
  remedy: 'Remove the attribute.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CVE', id: 'CVE-2009-3555' },
    { source: 'CVE', id: 'CVE-2012-4929' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig insecureRenegotiation="true">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const connector of tlsConnectorsOf(model)) {
      for (const host of connector.hosts) {
        for (const protection of PROTECTIONS) {
          const attribute = host.settings.get(protection.name);
          if (attribute) yield* switchedOff(host.element, attribute, protection);
        }
      }
      const sni = strictSniOf(model, connector);
      if (sni) yield* switchedOff(connector.element, sni, STRICT_SNI);
    }
  },
};

function strictSniOf(model: ServerModel, { element }: Connector): XmlAttribute | undefined {
  const entry = model.attributeEntry(element, STRICT_SNI.name);
  return entry && has(entry.releases, model.target) ? model.attribute(element, STRICT_SNI.name) : undefined;
}

function* switchedOff(
  element: XmlElement,
  attribute: XmlAttribute,
  { off, consequence }: Protection,
): Iterable<Finding> {
  if (attribute.value.toLowerCase() !== off) return;
  yield {
    span: attribute.valueSpan,
    message: `With ${attribute.name} set to ${attribute.value} ${consequence}.`,
    fixes: () => [removal(element, attribute, false)],
  };
}
