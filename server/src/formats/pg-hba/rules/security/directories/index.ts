import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { ldapWithoutTls } from './ldap-without-tls.js';
import { radius } from './radius.js';
import { secretInClearText } from './secret-in-clear-text.js';

/** Passwords and tokens that others check. */
export const directoryRules: readonly Rule<PgHbaModel>[] = [ldapWithoutTls, radius, secretInClearText];
