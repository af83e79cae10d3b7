import type { Rule } from '../../../core/rule.js';
import type { Fail2banModel } from '../model/model.js';
import { actionFileRules } from './action-files/index.js';
import { actionRules } from './actions/index.js';
import { addressRules } from './addresses/index.js';
import { filterFileRules } from './filter-files/index.js';
import { filterRules } from './filters/index.js';
import { includeRules } from './includes/index.js';
import { interpolationRules } from './interpolation/index.js';
import { jailRules } from './jails/index.js';
import { optionRules } from './options/index.js';
import { policyRules } from './policy/index.js';
import { serverFileRules } from './server-files/index.js';
import { sshRules } from './ssh/index.js';
import { syntaxRules } from './syntax/index.js';
import { valueRules } from './values/index.js';

/** Every rule of fail2ban's files, sorted by id. */
export const rules: readonly Rule<Fail2banModel>[] = [
  ...policyRules,
  ...valueRules,
  ...actionRules,
  ...jailRules,
  ...filterRules,
  ...optionRules,
  ...actionFileRules,
  ...filterFileRules,
  ...serverFileRules,
  ...sshRules,
  ...syntaxRules,
  ...interpolationRules,
  ...includeRules,
  ...addressRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
