import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { removeAttribute } from '../../../xml/edits.js';
import { DEFAULT_HOST, tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** No SSLHostConfig for those clients that name no host. */
export const tlsDefaultHostMissing: Rule<ServerModel> = {
  id: 'tomcat-server/tls-default-host-missing',
  title: 'No SSLHostConfig for clients that name no host',
  why: 'One `SSLHostConfig` must have the name in `defaultSSLHostConfigName`, which is `_default_` where nothing is written. Without it the connector does not start.',
  remedy:
    'Leave `hostName` out of the `SSLHostConfig` that shall be the default, or name its host in `defaultSSLHostConfigName`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig hostName="www.example.com">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const { element, hosts } of tlsConnectorsOf(model)) {
      if (hosts.length === 0 || hosts.some(({ name }) => name === undefined)) continue;
      const wanted = model.setting(element, 'defaultSSLHostConfigName');
      if (!wanted || hosts.some(({ name }) => name === wanted.value.toLowerCase())) continue;
      const [only] = hosts;
      const attribute = hosts.length === 1 ? only?.settings.get('hostName') : undefined;
      const isUsual = wanted.value.toLowerCase() === DEFAULT_HOST;
      yield {
        span: wanted.attribute?.valueSpan ?? attribute?.valueSpan ?? element.nameSpan,
        message: `No SSLHostConfig of this connector has the name ${shown(wanted.value)}, which is its default: it does not start.`,
        fixes: () =>
          only && attribute && isUsual
            ? [
                {
                  title: 'Make this SSLHostConfig the default',
                  safe: false,
                  edits: removeAttribute(only.element, attribute),
                },
              ]
            : [],
      };
    }
  },
};
