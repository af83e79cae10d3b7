import { policyRule } from '../../../core/policy.js';
import type { Rule } from '../../../core/rule.js';
import type { SshdModel } from '../model/model.js';
import { accessEntryWithoutEffect } from './access-entry-without-effect.js';
import { addressFamilyMismatch } from './address-family-mismatch.js';
import { allowEverybody, allowUsersAndGroups, noAccessList } from './allow-lists.js';
import { allowedAndDenied } from './allowed-and-denied.js';
import { anyBesideTargets } from './any-beside-targets.js';
import { unknownChannelType } from './channel-types.js';
import { commaInList } from './comma-in-list.js';
import { commandAsRoot, userWithoutCommand } from './command-user.js';
import { commandWithoutUser } from './command-without-user.js';
import { commentInValue } from './comment-in-value.js';
import { cryptoPolicyDecides } from './crypto-policy-decides.js';
import { dangerousEnvironment } from './dangerous-environment.js';
import { denyListReplaced } from './deny-list-replaced.js';
import { deprecatedKeyword } from './deprecated-keyword.js';
import { disableForwardingGaps } from './disable-forwarding-gaps.js';
import { disabledAuthenticationMethod } from './disabled-authentication-method.js';
import { dsaHostKey } from './dsa-host-key.js';
import { duplicateSubsystem } from './duplicate-subsystem.js';
import { emptyMatch } from './empty-match.js';
import { hostCertificateWithoutKey } from './host-certificate-without-key.js';
import { idleInMatch } from './idle-in-match.js';
import { ignoredQos } from './ignored-qos.js';
import { includeIgnored } from './include-ignored.js';
import { includeLoop } from './include-loop.js';
import { invalidMatch } from './invalid-match.js';
import { invalidQuotes } from './invalid-quotes.js';
import { keyboardInteractiveOpen } from './keyboard-interactive-open.js';
import { lateAnyMethod } from './late-any-method.js';
import { listensTwice } from './listens-twice.js';
import { matchNeverMatches } from './match-never-matches.js';
import { matchReopens } from './match-reopens.js';
import { matchShadowed } from './match-shadowed.js';
import { missingArgument } from './missing-argument.js';
import { noPostQuantumKeyExchange } from './no-post-quantum-key-exchange.js';
import { noUsableHostKey } from './no-usable-host-key.js';
import { nobodyCanLogIn } from './nobody-can-log-in.js';
import { notAllowedInMatch } from './not-allowed-in-match.js';
import { crashingMaxStartups, ipv6IsOneSource, unreadNumbers } from './numbers.js';
import { overridden } from './overridden.js';
import { passwordAuthentication } from './password-authentication.js';
import { everybodyExempt, penaltiesStayOn, perSourcePenalties } from './penalties.js';
import { policy } from './policy/index.js';
import { principalsCommandLost } from './principals-command-lost.js';
import { publicHostKey } from './public-host-key.js';
import { relativePath } from './relative-path.js';
import { removesEveryAlgorithm } from './removes-every-algorithm.js';
import { removesNoAlgorithm } from './removes-no-algorithm.js';
import { renamedKeyword, renamedValue } from './renamed.js';
import { sftpArgumentsLost, sftpWithoutLog } from './sftp-arguments.js';
import { misspeltInternalSftp, sftpServerOutsideChroot } from './sftp-commands.js';
import { sftpOnlyForwarding } from './sftp-only-forwarding.js';
import { sharedAuthorizedKeys } from './shared-authorized-keys.js';
import { shortTime } from './short-time.js';
import { strandedInMatch } from './stranded-in-match.js';
import { crashingSubsystem, foreignSftpServer } from './subsystem-places.js';
import { tinyRekeyLimit } from './tiny-rekey-limit.js';
import { typographicCharacters } from './typographic.js';
import { unknownKeyword } from './unknown-keyword.js';
import { unknownToken } from './unknown-token.js';
import { unsupportedKeyword } from './unsupported-keyword.js';
import { starListensLocally, unusedPort } from './unused-port.js';
import { extraArguments, invalidValue, unknownAlgorithm } from './values.js';
import { weakAlgorithms } from './weak-algorithms.js';

/** The rules of sshd_config, sorted by id. */
export const rules: readonly Rule<SshdModel>[] = [
  accessEntryWithoutEffect,
  addressFamilyMismatch,
  allowEverybody,
  allowUsersAndGroups,
  allowedAndDenied,
  anyBesideTargets,
  commaInList,
  commandAsRoot,
  commandWithoutUser,
  commentInValue,
  crashingMaxStartups,
  crashingSubsystem,
  cryptoPolicyDecides,
  dangerousEnvironment,
  deprecatedKeyword,
  disableForwardingGaps,
  disabledAuthenticationMethod,
  dsaHostKey,
  duplicateSubsystem,
  everybodyExempt,
  extraArguments,
  foreignSftpServer,
  idleInMatch,
  ignoredQos,
  hostCertificateWithoutKey,
  includeLoop,
  invalidMatch,
  invalidQuotes,
  invalidValue,
  ipv6IsOneSource,
  keyboardInteractiveOpen,
  lateAnyMethod,
  listensTwice,
  matchNeverMatches,
  denyListReplaced,
  emptyMatch,
  includeIgnored,
  matchReopens,
  matchShadowed,
  missingArgument,
  misspeltInternalSftp,
  noAccessList,
  noPostQuantumKeyExchange,
  nobodyCanLogIn,
  noUsableHostKey,
  notAllowedInMatch,
  overridden,
  passwordAuthentication,
  penaltiesStayOn,
  perSourcePenalties,
  principalsCommandLost,
  relativePath,
  publicHostKey,
  removesEveryAlgorithm,
  removesNoAlgorithm,
  renamedKeyword,
  renamedValue,
  sftpArgumentsLost,
  sftpOnlyForwarding,
  sftpServerOutsideChroot,
  sftpWithoutLog,
  sharedAuthorizedKeys,
  shortTime,
  starListensLocally,
  strandedInMatch,
  tinyRekeyLimit,
  typographicCharacters,
  unknownAlgorithm,
  unknownChannelType,
  unknownKeyword,
  unknownToken,
  unreadNumbers,
  unsupportedKeyword,
  unusedPort,
  userWithoutCommand,
  ...policy.map(policyRule),
  ...weakAlgorithms,
].sort((a, b) => (a.id < b.id ? -1 : 1));
