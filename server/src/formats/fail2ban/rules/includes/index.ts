import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { missingInclude } from './missing-include.js';

/** Rules about files that are brought in. */
export const includeRules: readonly Rule<Fail2banModel>[] = [missingInclude];
