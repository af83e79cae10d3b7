import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { actionTwice } from './action-twice.js';
import { malformedBrackets } from './malformed-brackets.js';
import { missingAction } from './missing-action.js';
import { misspeltActionParameter } from './misspelt-action-parameter.js';
import { placeholderInAction } from './placeholder-in-action.js';
import { unknownMta } from './unknown-mta.js';

/** The actions that jails name, and what they are given. */
export const actionRules: readonly Rule<Fail2banModel>[] = [
  actionTwice,
  malformedBrackets,
  misspeltActionParameter,
  missingAction,
  placeholderInAction,
  unknownMta,
];
