import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { missingFilter } from './missing-filter.js';
import { modeWithoutEffect } from './mode-without-effect.js';
import { replacedFailregex } from './replaced-failregex.js';
import { unknownMode } from './unknown-mode.js';

/** The filters that jails name, and their modes. */
export const filterRules: readonly Rule<Fail2banModel>[] = [
  missingFilter,
  modeWithoutEffect,
  replacedFailregex,
  unknownMode,
];
