import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { clientnameWithoutEffect } from './clientname-without-effect.js';
import { conflictingOptions } from './conflicting-options.js';
import { emptyMap } from './empty-map.js';
import { invalidOptionValue } from './invalid-option-value.js';
import { ldapDoubleTls } from './ldap-double-tls.js';
import { ldapFilterWithoutUsername } from './ldap-filter-without-username.js';
import { ldapurlScopeLost, ldapurlWithoutScope } from './ldapurl-scope.js';
import { malformedOption } from './malformed-option.js';
import { missingOption } from './missing-option.js';
import { optionOfOtherMethod } from './option-of-other-method.js';
import { portOutOfRange } from './port-out-of-range.js';
import { radiusServerByName } from './radius-server-by-name.js';
import { repeatedOption } from './repeated-option.js';
import { switchNotOne } from './switch-not-one.js';
import { unknownLdapscheme } from './unknown-ldapscheme.js';
import { unknownOption } from './unknown-option.js';
import { urlInLdapserver } from './url-in-ldapserver.js';

/** Rules about the options behind the method. */
export const optionRules: readonly Rule<PgHbaModel>[] = [
  clientnameWithoutEffect,
  conflictingOptions,
  emptyMap,
  invalidOptionValue,
  ldapDoubleTls,
  ldapFilterWithoutUsername,
  ldapurlScopeLost,
  ldapurlWithoutScope,
  malformedOption,
  missingOption,
  optionOfOtherMethod,
  portOutOfRange,
  radiusServerByName,
  repeatedOption,
  switchNotOne,
  unknownLdapscheme,
  unknownOption,
  urlInLdapserver,
];
