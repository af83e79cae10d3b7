import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { portOfSshd } from './port-of-sshd.js';

/** What the jail for sshd and sshd_config say together. */
export const sshRules: readonly Rule<Fail2banModel>[] = [portOfSshd];
