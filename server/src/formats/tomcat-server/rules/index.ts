import type { Rule } from '../../../core/rule.js';
import type { ServerModel } from '../model/model.js';
import { accessLogRules } from './access-logs/index.js';
import { ajpRules } from './ajp/index.js';
import { attributeRules } from './attributes/index.js';
import { clusterRules } from './cluster/index.js';
import { connectorRules } from './connectors/index.js';
import { contextRules } from './contexts/index.js';
import { deploymentRules } from './deployment/index.js';
import { errorReportRules } from './error-reports/index.js';
import { limitRules } from './limits/index.js';
import { listenerRules } from './listeners/index.js';
import { realmRules } from './realms/index.js';
import { referenceRules } from './references/index.js';
import { releaseRules } from './releases/index.js';
import { resourceRules } from './resources/index.js';
import { sessionRules } from './sessions/index.js';
import { shutdownRules } from './shutdown/index.js';
import { structureRules } from './structure/index.js';
import { tlsRules } from './tls/index.js';
import { valveRules } from './valves/index.js';

/** Every rule of server.xml, sorted by id. */
export const rules: readonly Rule<ServerModel>[] = [
  ...structureRules,
  ...attributeRules,
  ...referenceRules,
  ...accessLogRules,
  ...errorReportRules,
  ...realmRules,
  ...tlsRules,
  ...ajpRules,
  ...connectorRules,
  ...limitRules,
  ...shutdownRules,
  ...listenerRules,
  ...deploymentRules,
  ...contextRules,
  ...sessionRules,
  ...resourceRules,
  ...releaseRules,
  ...clusterRules,
  ...valveRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
