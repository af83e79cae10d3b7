import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { invalidInteger } from './invalid-integer.js';
import { invalidTime } from './invalid-time.js';
import { misreadTime } from './misread-time.js';
import { notABoolean } from './not-a-boolean.js';
import { quotedValue } from './quoted-value.js';
import { refusedValue } from './refused-value.js';
import { unknownBackend } from './unknown-backend.js';
import { unknownUsedns } from './unknown-usedns.js';

/** What is judged of the values of options. */
export const valueRules: readonly Rule<Fail2banModel>[] = [
  invalidInteger,
  invalidTime,
  misreadTime,
  notABoolean,
  quotedValue,
  refusedValue,
  unknownBackend,
  unknownUsedns,
];
