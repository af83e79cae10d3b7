import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { endlessReference } from './endless-reference.js';
import { lonePercent } from './lone-percent.js';
import { malformedReference } from './malformed-reference.js';
import { unknownReference } from './unknown-reference.js';

/** Rules about the references of values to others. */
export const interpolationRules: readonly Rule<Fail2banModel>[] = [
  endlessReference,
  lonePercent,
  malformedReference,
  unknownReference,
];
