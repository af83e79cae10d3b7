import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { invalidInteger } from './invalid-integer.js';
import { invalidTime } from './invalid-time.js';
import { notABoolean } from './not-a-boolean.js';
import { quotedValue } from './quoted-value.js';

/** What is judged of the values of options. */
export const valueRules: readonly Rule<Fail2banModel>[] = [
  invalidInteger,
  invalidTime,
  notABoolean,
  quotedValue,
];
