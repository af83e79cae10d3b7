import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { regexNotAnchored } from './regex-not-anchored.js';

/** Regular expressions in place of names. */
export const regexRules: readonly Rule<PgHbaModel>[] = [regexNotAnchored];
