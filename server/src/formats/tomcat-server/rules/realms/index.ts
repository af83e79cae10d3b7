import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { clearTextPasswords } from './clear-text-passwords.js';
import { emptyRealm } from './empty-realm.js';
import { ldapInTheClear } from './ldap-in-the-clear.js';
import { lenientLockout } from './lenient-lockout.js';
import { outerCredentialHandler } from './outer-credential-handler.js';
import { realmWithoutLockout } from './realm-without-lockout.js';
import { smallSiteRealm } from './small-site-realm.js';
import { undefinedRealmResource } from './undefined-realm-resource.js';
import { unusablePasswordHash } from './unusable-password-hash.js';
import { weakPasswordHash } from './weak-password-hash.js';

/** What is judged of realms and of how they keep passwords. */
export const realmRules: readonly Rule<ServerModel>[] = [
  clearTextPasswords,
  emptyRealm,
  ldapInTheClear,
  lenientLockout,
  outerCredentialHandler,
  realmWithoutLockout,
  smallSiteRealm,
  undefinedRealmResource,
  unusablePasswordHash,
  weakPasswordHash,
];
