import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { connectorsOf, DEFAULT_HOST, type TlsHost } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** Two SSLHostConfig for one name. */
export const duplicateTlsHost: Rule<ServerModel> = {
  id: 'tomcat-server/duplicate-tls-host',
  title: 'Two SSLHostConfig for one name',
  why: 'The names of the `SSLHostConfig` of a connector must differ, whatever their case. At the second one Tomcat gives the file up and does not start. Up to 9.0 attributes such as `keystoreFile` on the connector count as the one for `_default_`.',
  remedy:
    'Give each its own `hostName`, or put both certificates into one `SSLHostConfig`, each with its `type`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['SSLHostConfig'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/a.pem" certificateKeyFile="conf/a.key"/>\n  </SSLHostConfig>\n  <SSLHostConfig hostName="_default_">\n    <Certificate certificateFile="conf/b.pem" certificateKeyFile="conf/b.key"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.isTemplate) return;
    for (const { element, speaks, hosts } of connectorsOf(model)) {
      if (speaks !== 'HTTP') continue;
      const first = new Map<string, TlsHost>();
      for (const host of hosts) {
        if (host.name === undefined) continue;
        const other = first.get(host.name);
        if (!other) {
          first.set(host.name, host);
          continue;
        }
        const isLegacy = other.element === element;
        yield {
          span: host.settings.get('hostName')?.valueSpan ?? host.element.nameSpan,
          message: isLegacy
            ? `The attributes for TLS on the connector already stand for the host ${DEFAULT_HOST}: Tomcat does not start.`
            : `There is already an SSLHostConfig for ${shown(host.name)} in this connector: Tomcat does not start.`,
          related: [{ span: other.element.nameSpan, message: 'The first one is here.' }],
        };
      }
    }
  },
};
