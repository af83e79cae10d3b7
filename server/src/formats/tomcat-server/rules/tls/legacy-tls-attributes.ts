import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import { has } from '../../../tomcat/releases.js';
import { type Connector, connectorsOf, DEFAULT_HOST } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';
import { convertLegacyTls, removeLegacyTls } from './legacy-conversion.js';

/** TLS as it was written on the connector up to 9.0. */
export const legacyTlsAttributes: Rule<ServerModel> = {
  id: 'tomcat-server/legacy-tls-attributes',
  title: 'TLS is configured on the connector itself',
  why: 'Attributes such as `keystoreFile` and `sslProtocol` on a `Connector` are deprecated since 8.5 and gone since 10.0, which ignores them: a connector with TLS has no certificate then and does not start.',
  remedy: 'Move them into an `SSLHostConfig` with a `Certificate`, which 8.5 and later read.',
  kind: 'deprecation',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true" clientAuth="false" sslProtocol="TLS"\n           keystoreFile="conf/keystore.p12" keystorePass="Ahp7ooY5dei8"/>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateKeystoreFile="conf/keystore.p12" certificateKeystorePassword="Ahp7ooY5dei8"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
    {
      target: '9.0',
      bad: inService(
        '<Connector port="9443" SSLEnabled="true" SSLCertificateFile="conf/cert.pem" SSLCertificateKeyFile="conf/key.pem"/>',
      ),
      good: inService(
        '<Connector port="9443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const connector of connectorsOf(model)) {
      const [first, ...others] = connector.legacy;
      if (!first) continue;
      const blocks = connector.hosts.filter(({ element }) => element !== connector.element);
      // Two for one host are another finding, which is about the block.
      const isRead = has(first.entry.releases, target);
      if (isRead && blocks.some(({ name }) => name === DEFAULT_HOST)) continue;
      const isDead = connector.isTls === true && blocks.length === 0 && model.isComplete;
      yield {
        span: first.attribute.nameSpan,
        severity: severityOf(isDead, target),
        tags: ['deprecated'],
        message: messageOf(connector, isDead, target),
        related: others.map(({ attribute }) => ({
          span: attribute.nameSpan,
          message: `${attribute.name} is one too.`,
        })),
        fixes: () => {
          if (blocks.length > 0) return [removeLegacyTls(connector)];
          const conversion = convertLegacyTls(connector);
          return conversion ? [conversion] : [];
        },
      };
    }
  },
};

function severityOf(isDead: boolean, target: Target): Severity {
  if (!since(target, '10.0')) return 'info';
  return isDead && target.isAssumed !== true ? 'error' : 'warning';
}

function messageOf({ legacy, isTls, hosts }: Connector, isDead: boolean, target: Target): string {
  const names = legacy.map(({ attribute }) => attribute.name);
  const what =
    names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
  if (!since(target, '10.0')) return `Tomcat 10.0 and later ignore ${what}: move them into an SSLHostConfig.`;
  const isPlain = isTls === false && hosts.length === 0;
  const consequence = isDead
    ? ', so that this connector does not start'
    : isPlain
      ? ', and this connector speaks plain HTTP'
      : '';
  return `Tomcat ignores ${what} since 10.0${consequence}.`;
}
