import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { allowipv6NotAChoice } from './allowipv6-not-a-choice.js';
import { serverOptionInOtherSection } from './server-option-in-other-section.js';
import { serverValueRefused } from './server-value-refused.js';
import { unknownServerOption } from './unknown-server-option.js';

/** Rules about fail2ban.conf and fail2ban.local. */
export const serverFileRules: readonly Rule<Fail2banModel>[] = [
  allowipv6NotAChoice,
  serverOptionInOtherSection,
  serverValueRefused,
  unknownServerOption,
];
