import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { banWithoutUnban } from './ban-without-unban.js';
import { tagInCapitals } from './tag-in-capitals.js';

/** Rules about the files of actions. */
export const actionFileRules: readonly Rule<Fail2banModel>[] = [banWithoutUnban, tagInCapitals];
