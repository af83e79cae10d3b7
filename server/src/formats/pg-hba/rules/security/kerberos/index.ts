import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { realmIgnored } from './realm-ignored.js';

/** Kerberos. */
export const kerberosRules: readonly Rule<PgHbaModel>[] = [realmIgnored];
