import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { unknownOption } from './unknown-option.js';

/** What is judged of options by their names. */
export const optionRules: readonly Rule<Fail2banModel>[] = [unknownOption];
