import type { Rule } from '../../../core/rule.js';
import type { Fail2banModel } from '../model/model.js';

/** Every rule of fail2ban's files, sorted by id. */
export const rules: readonly Rule<Fail2banModel>[] = [];
