import type { Rule } from '../../../core/rule.js';
import type { Fail2banModel } from '../model/model.js';
import { addressRules } from './addresses/index.js';

/** Every rule of fail2ban's files, sorted by id. */
export const rules: readonly Rule<Fail2banModel>[] = [...addressRules].sort((a, b) => (a.id < b.id ? -1 : 1));
