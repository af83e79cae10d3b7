import { policyRule } from '../../../core/policy.js';
import type { Rule } from '../../../core/rule.js';
import type { SshdModel } from '../model/model.js';
import { addressFamilyMismatch } from './address-family-mismatch.js';
import { commandWithoutUser } from './command-without-user.js';
import { deprecatedKeyword } from './deprecated-keyword.js';
import { disabledAuthenticationMethod } from './disabled-authentication-method.js';
import { duplicateSubsystem } from './duplicate-subsystem.js';
import { includeLoop } from './include-loop.js';
import { invalidMatch } from './invalid-match.js';
import { invalidQuotes } from './invalid-quotes.js';
import { keyboardInteractiveOpen } from './keyboard-interactive-open.js';
import { lateAnyMethod } from './late-any-method.js';
import { matchNeverMatches } from './match-never-matches.js';
import { denyListReplaced } from './deny-list-replaced.js';
import { emptyMatch } from './empty-match.js';
import { matchReopens } from './match-reopens.js';
import { matchShadowed } from './match-shadowed.js';
import { missingArgument } from './missing-argument.js';
import { notAllowedInMatch } from './not-allowed-in-match.js';
import { overridden } from './overridden.js';
import { passwordAuthentication } from './password-authentication.js';
import { policy } from './policy/index.js';
import { renamedKeyword, renamedValue } from './renamed.js';
import { strandedInMatch } from './stranded-in-match.js';
import { unknownKeyword } from './unknown-keyword.js';
import { unsupportedKeyword } from './unsupported-keyword.js';
import { extraArguments, invalidValue, unknownAlgorithm } from './values.js';
import { weakAlgorithms } from './weak-algorithms.js';

/** The rules of sshd_config, sorted by id. */
export const rules: readonly Rule<SshdModel>[] = [
  addressFamilyMismatch,
  commandWithoutUser,
  deprecatedKeyword,
  disabledAuthenticationMethod,
  duplicateSubsystem,
  extraArguments,
  includeLoop,
  invalidMatch,
  invalidQuotes,
  invalidValue,
  keyboardInteractiveOpen,
  lateAnyMethod,
  matchNeverMatches,
  denyListReplaced,
  emptyMatch,
  matchReopens,
  matchShadowed,
  missingArgument,
  notAllowedInMatch,
  overridden,
  passwordAuthentication,
  renamedKeyword,
  renamedValue,
  strandedInMatch,
  unknownAlgorithm,
  unknownKeyword,
  unsupportedKeyword,
  ...policy.map(policyRule),
  ...weakAlgorithms,
].sort((a, b) => (a.id < b.id ? -1 : 1));
