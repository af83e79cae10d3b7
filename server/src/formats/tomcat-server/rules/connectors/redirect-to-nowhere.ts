import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** Ports that the outside sees are often others than those here: these two mean "the usual port for TLS". */
const PUBLIC_TLS_PORTS = new Set([443, 8443]);

/** A redirect for TLS to a port without TLS. */
export const redirectToNowhere: Rule<ServerModel> = {
  id: 'tomcat-server/redirect-to-nowhere',
  title: 'Requests are sent to a port without TLS',
  why: 'Where an application asks for TLS, Tomcat sends clients to the `redirectPort` of the connector that they came by. If no TLS is spoken there, the pages behind it cannot be reached.',
  remedy: 'Write the port of the connector that speaks TLS, as clients see it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8080" redirectPort="8444"/>\n<Connector port="9443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8080" redirectPort="9443"/>\n<Connector port="9443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    const connectors = connectorsOf(model);
    // Of a class of somebody else's nobody knows what it speaks.
    const tls = connectors.filter(({ isTls, speaks }) => isTls !== false || speaks === undefined);
    const known = new Set(tls.map(({ port }) => port));
    const plain = new Set(connectors.map(({ port }) => port).filter((port) => !known.has(port)));
    for (const { element, isTls, speaks } of connectors) {
      if (isTls !== false || speaks !== 'HTTP') continue;
      const attribute = model.attribute(element, 'redirectPort');
      const port = model.integer(element, 'redirectPort');
      if (!attribute || port === undefined || port <= 0 || known.has(port) || known.has(undefined)) continue;
      const isPlain = plain.has(port);
      if (!isPlain && (tls.length === 0 || PUBLIC_TLS_PORTS.has(port))) continue;
      const [only] = tls;
      yield {
        span: attribute.valueSpan,
        message: isPlain
          ? `The connector on port ${port} does not speak TLS: clients that are sent there for it fail.`
          : `No connector speaks TLS on port ${port}.`,
        fixes: () =>
          tls.length === 1 && only?.isTls && only.port !== undefined
            ? [replacement(attribute, String(only.port), false)]
            : [],
      };
    }
  },
};
