import type { Rule } from '../../../core/rule.js';
import type { PgHbaModel } from '../model/model.js';
import { lexicalRules } from './lexical/index.js';
import { unknownConnectionType } from './records/unknown-connection-type.js';
import { regexRules } from './regexes/index.js';
import { securityRules } from './security/index.js';

/** Every rule of pg_hba.conf, sorted by id. */
export const rules: readonly Rule<PgHbaModel>[] = [
  ...lexicalRules,
  unknownConnectionType,
  ...regexRules,
  ...securityRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
