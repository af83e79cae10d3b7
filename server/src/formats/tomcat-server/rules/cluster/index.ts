import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { lateEncryptInterceptor } from './late-encrypt-interceptor.js';
import { unencryptedCluster } from './unencrypted-cluster.js';
import { watchingDeployer } from './watching-deployer.js';

/** Nodes that share sessions and applications. */
export const clusterRules: readonly Rule<ServerModel>[] = [
  lateEncryptInterceptor,
  unencryptedCluster,
  watchingDeployer,
];
