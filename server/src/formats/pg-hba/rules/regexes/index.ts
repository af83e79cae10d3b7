import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { invalidRegex } from './invalid-regex.js';

/** Rules about names that are regular expressions. */
export const regexRules: readonly Rule<PgHbaModel>[] = [invalidRegex];
