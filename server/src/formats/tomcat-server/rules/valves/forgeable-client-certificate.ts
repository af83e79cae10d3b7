import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { mayBeFiltered } from './access-filters.js';

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/i;

/** A SSLValve that anybody may send a certificate to. */
export const forgeableClientCertificate: Rule<ServerModel> = {
  id: 'tomcat-server/forgeable-client-certificate',
  title: 'Whoever reaches the connector may claim any client certificate',
  why: 'A SSLValve takes the certificate of the client from a header, without asking who sent it. Whoever gets past the proxy logs in with any certificate, as its public part is enough.',
  remedy:
    'Let in the proxy alone, by a `RemoteCIDRValve` before this valve or by the `address` of the connector. The proxy must drop these headers where clients send them.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 6,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-290' },
  ],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.SSLValve" />').replace(
        '127.0.0.1',
        '192.0.2.10',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const valve of model.ofClass('Valve', 'SSLValve')) {
      const service = model.closest(valve, 'Service');
      if (!service || mayBeFiltered(model, valve.parent)) continue;
      const isReachable = model.children(service, 'Connector').some((each) => isOpen(model, each));
      if (!isReachable) continue;
      yield {
        span: valve.nameSpan,
        message: 'Nothing keeps clients from sending the headers with the certificate themselves.',
      };
    }
  },
};

/** Whether others than this machine reach a connector for sure. */
function isOpen(model: ServerModel, connector: XmlElement): boolean {
  if (model.protocolOf(connector) !== 'HTTP' || model.effective(connector, 'unixDomainSocketPath'))
    return false;
  const address = model.attribute(connector, 'address');
  return address === undefined || !(address.value.includes('${') || LOOPBACK.test(address.value));
}
