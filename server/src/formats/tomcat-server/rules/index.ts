import type { Rule } from '../../../core/rule.js';
import type { ServerModel } from '../model/model.js';
import { realmRules } from './realms/index.js';
import { notWellFormed } from './structure/not-well-formed.js';

/** Every rule of server.xml, sorted by id. */
export const rules: readonly Rule<ServerModel>[] = [notWellFormed, ...realmRules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
