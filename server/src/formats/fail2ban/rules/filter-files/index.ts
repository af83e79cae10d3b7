import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { failregexWithoutHost } from './failregex-without-host.js';
import { jailOptionInFilter } from './jail-option-in-filter.js';
import { misspeltDefinitionOption } from './misspelt-definition-option.js';
import { misspeltDefinitionSection } from './misspelt-definition-section.js';
import { prefixWithoutCommonConf } from './prefix-without-common-conf.js';
import { unanchoredFailregex } from './unanchored-failregex.js';

/** Rules about the files of filters, and what they share with those of actions. */
export const filterFileRules: readonly Rule<Fail2banModel>[] = [
  failregexWithoutHost,
  jailOptionInFilter,
  misspeltDefinitionOption,
  misspeltDefinitionSection,
  prefixWithoutCommonConf,
  unanchoredFailregex,
];
