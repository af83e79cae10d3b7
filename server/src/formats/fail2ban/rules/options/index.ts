import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { logPathForm } from './log-path-form.js';
import { optionOfLaterRelease } from './option-of-later-release.js';
import { unknownOption } from './unknown-option.js';

/** What is judged of options by their names. */
export const optionRules: readonly Rule<Fail2banModel>[] = [logPathForm, optionOfLaterRelease, unknownOption];
