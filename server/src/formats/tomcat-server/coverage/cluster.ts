import type { CoverageItem } from '../../../core/coverage.js';

/** Nodes that share sessions and applications. */
export const cluster: readonly CoverageItem[] = [
  {
    asks: 'A `Cluster` without `EncryptInterceptor`',
    by: { STIG: ['TCAT-AS-000860'] },
    rules: ['tomcat-server/unencrypted-cluster'],
    remark: 'not where the receiver is on the loopback interface, or an interceptor is somebody else’s',
  },
  {
    asks: 'An `EncryptInterceptor` behind the `TcpFailureDetector`: Tomcat does not start',
    rules: ['tomcat-server/late-encrypt-interceptor'],
  },
  {
    asks: 'The addresses and ports of a cluster that everybody has: `228.0.0.4:45564`',
    omitted: 'Numbers that a port scan finds keep nobody out; encryption does.',
  },
  {
    asks: 'A `FarmWarDeployer` that watches a folder',
    rules: ['tomcat-server/watching-deployer'],
  },
];
