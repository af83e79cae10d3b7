import type { Rule } from '../../../core/rule.js';
import type { ServerModel } from '../model/model.js';
import { accessLogRules } from './access-logs/index.js';
import { attributeRules } from './attributes/index.js';
import { realmRules } from './realms/index.js';
import { referenceRules } from './references/index.js';
import { structureRules } from './structure/index.js';
import { tlsRules } from './tls/index.js';

/** Every rule of server.xml, sorted by id. */
export const rules: readonly Rule<ServerModel>[] = [
  ...structureRules,
  ...attributeRules,
  ...referenceRules,
  ...accessLogRules,
  ...realmRules,
  ...tlsRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
