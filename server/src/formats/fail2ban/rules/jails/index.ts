import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { unknownJail } from './unknown-jail.js';

/** Which jails there are. */
export const jailRules: readonly Rule<Fail2banModel>[] = [unknownJail];
