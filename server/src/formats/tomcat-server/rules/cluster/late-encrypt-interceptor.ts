import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

const ENCRYPT = `<Interceptor className="org.apache.catalina.tribes.group.interceptors.EncryptInterceptor" encryptionKey="\${cluster.key}" />`;
const DETECT = '<Interceptor className="org.apache.catalina.tribes.group.interceptors.TcpFailureDetector" />';

const example = (first: string, second: string) =>
  inEngine(`<Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster">
  <Channel className="org.apache.catalina.tribes.group.GroupChannel">
    ${first}
    ${second}
  </Channel>
</Cluster>`);

/** Encryption at the wrong place of the chain. */
export const lateEncryptInterceptor: Rule<ServerModel> = {
  id: 'tomcat-server/late-encrypt-interceptor',
  title: 'An EncryptInterceptor behind the TcpFailureDetector',
  why: 'Messages pass the interceptors in the order in which they stand. The `TcpFailureDetector` sends messages of its own that must not be encrypted; an `EncryptInterceptor` that stands behind it refuses to start, and Tomcat with it.',
  remedy: 'Put the `EncryptInterceptor` before the `TcpFailureDetector`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Interceptor'],
  references: [{ source: 'manual', id: 'Tomcat: config/cluster-interceptor' }],
  examples: [{ bad: example(DETECT, ENCRYPT), good: example(ENCRYPT, DETECT) }],
  *check(model): Iterable<Finding> {
    for (const channel of model.named('Channel')) {
      let detector: XmlElement | undefined;
      for (const interceptor of model.children(channel, 'Interceptor')) {
        if (model.isOfClass(interceptor, 'TcpFailureDetector')) detector ??= interceptor;
        if (!detector || !model.isOfClass(interceptor, 'EncryptInterceptor')) continue;
        const before = detector;
        yield {
          span: interceptor.nameSpan,
          message: 'The EncryptInterceptor stands behind the TcpFailureDetector: Tomcat does not start.',
          related: [{ span: before.nameSpan, message: 'It must stand before this one.' }],
          fixes: () => [
            {
              title: 'Move it before the TcpFailureDetector',
              safe: true,
              edits: moveElement(interceptor, channel, { before }),
            },
          ],
        };
      }
    }
  },
};
