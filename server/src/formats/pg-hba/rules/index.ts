import type { Rule } from '../../../core/rule.js';
import type { PgHbaModel } from '../model/model.js';
import { addressRules } from './addresses/index.js';
import { includeRules } from './include/index.js';
import { lexicalRules } from './lexical/index.js';
import { methodRules } from './methods/index.js';
import { nameRules } from './names/index.js';
import { optionRules } from './options/index.js';
import { orderRules } from './order/index.js';
import { recordRules } from './records/index.js';
import { regexRules } from './regexes/index.js';
import { securityRules } from './security/index.js';

/** Every rule of pg_hba.conf, sorted by id. */
export const rules: readonly Rule<PgHbaModel>[] = [
  ...methodRules,
  ...optionRules,
  ...orderRules,
  ...includeRules,
  ...lexicalRules,
  ...nameRules,
  ...addressRules,
  ...recordRules,
  ...regexRules,
  ...securityRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
