import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { reachOf } from '../../model/reach.js';
import { inEngine } from '../examples.js';

/** Sessions that travel in the clear. */
export const unencryptedCluster: Rule<ServerModel> = {
  id: 'tomcat-server/unencrypted-cluster',
  title: 'The nodes of the cluster talk in the clear and trust everybody',
  why: 'Nodes send each other their sessions as Java objects, and take them from whoever speaks the protocol: whoever is on that network reads sessions, changes them, and may run code on every node.',
  remedy:
    'Keep the traffic of the cluster on a network of its own, and put an `EncryptInterceptor` with a long `encryptionKey`, the same on all nodes, before any `TcpFailureDetector` of the `Channel`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  keywords: ['Cluster'],
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'STIG', id: 'TCAT-AS-000860' },
    { source: 'CVE', id: 'CVE-2022-29885' },
  ],
  examples: [{ bad: inEngine('<Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster" />') }],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const cluster of model.ofClass('Cluster', 'SimpleTcpCluster')) {
      const channel = model.children(cluster, 'Channel').at(-1);
      if (channel && (mayEncrypt(model, channel) || isLocal(model, channel))) continue;
      yield {
        span: (channel ?? cluster).nameSpan,
        message: 'Sessions go to the other nodes in the clear, and are taken from everybody on that network.',
      };
    }
  },
};

/** Whether something in the channel encrypts, or is of a class that nobody knows here. */
function mayEncrypt(model: ServerModel, channel: XmlElement): boolean {
  if (!model.isOfClass(channel, 'GroupChannel')) return true;
  return model
    .children(channel, 'Interceptor')
    .some((each) => model.isOfClass(each, 'EncryptInterceptor') || !model.componentOf(each));
}

/** Whether the channel listens to nodes of this machine alone, as in a test. */
function isLocal(model: ServerModel, channel: XmlElement): boolean {
  const receivers = model.children(channel, 'Receiver');
  const address = receivers.at(-1) && model.written(receivers.at(-1) as XmlElement, 'address');
  return address !== undefined && reachOf(address) === 'loopback';
}
