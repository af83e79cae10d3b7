import { inEngine } from '../examples.js';
import { flagRule } from '../flag-rule.js';

const CLUSTER = `<Cluster className="org.apache.catalina.ha.tcp.SimpleTcpCluster">
  <Channel className="org.apache.catalina.tribes.group.GroupChannel">
    <Interceptor className="org.apache.catalina.tribes.group.interceptors.EncryptInterceptor" encryptionKey="\${cluster.key}" />
  </Channel>
  <Deployer className="org.apache.catalina.ha.deploy.FarmWarDeployer" deployDir="/srv/apps" watchDir="/srv/in"@ />
</Cluster>`;

/** One folder that deploys on all nodes. */
export const watchingDeployer = flagRule({
  id: 'tomcat-server/watching-deployer',
  title: 'What is put into one folder runs on every node',
  why: 'A `FarmWarDeployer` that watches a folder sends each WAR file that appears there to all nodes of the cluster, which run it. Who can write into that folder of one machine has all of them.',
  remedy: 'Remove `watchEnabled`, and let your deployment tool bring applications to each node.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.5,
  keywords: ['Deployer'],
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'manual', id: 'Tomcat: config/cluster-deployer' },
  ],
  examples: [
    {
      bad: inEngine(CLUSTER.replace('@', ' watchEnabled="true"')),
      good: inEngine(CLUSTER.replace('@', '')),
    },
  ],
  attributes: ['watchEnabled'],
  bad: 'true',
  message: () => 'Every WAR file that appears in the watched folder runs on all nodes of the cluster.',
});
