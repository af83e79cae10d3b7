import { policyRule } from '../../../core/policy.js';
import type { Rule } from '../../../core/rule.js';
import type { SshdModel } from '../model/model.js';
import { accessEntryWithoutEffect } from './access/access-entry-without-effect.js';
import { allowEverybody, allowUsersAndGroups, noAccessList } from './access/allow-lists.js';
import { allowedAndDenied } from './access/allowed-and-denied.js';
import { denyListReplaced } from './access/deny-list-replaced.js';
import { nobodyCanLogIn } from './access/nobody-can-log-in.js';
import { permitRootLogin } from './access/permit-root-login.js';
import { disabledAuthenticationMethod } from './authentication/disabled-authentication-method.js';
import { keyboardInteractiveOpen } from './authentication/keyboard-interactive-open.js';
import { lateAnyMethod } from './authentication/late-any-method.js';
import { passwordAuthentication } from './authentication/password-authentication.js';
import { commandAsRoot, userWithoutCommand } from './commands/command-users.js';
import { commandWithoutUser } from './commands/command-without-user.js';
import { principalsCommandLost } from './commands/principals-command-lost.js';
import { cryptoPolicyDecides } from './cryptography/crypto-policy-decides.js';
import { dsaHostKey } from './cryptography/dsa-host-key.js';
import { hostCertificateWithoutKey } from './cryptography/host-certificate-without-key.js';
import { noPostQuantumKeyExchange } from './cryptography/no-post-quantum-key-exchange.js';
import { noUsableHostKey } from './cryptography/no-usable-host-key.js';
import { publicHostKey } from './cryptography/public-host-key.js';
import { removesEveryAlgorithm } from './cryptography/removes-every-algorithm.js';
import { removesNoAlgorithm } from './cryptography/removes-no-algorithm.js';
import { weakAlgorithms } from './cryptography/weak-algorithms.js';
import { anyBesideTargets } from './forwarding/any-beside-targets.js';
import { disableForwardingGaps } from './forwarding/disable-forwarding-gaps.js';
import { includeIgnored } from './include/include-ignored.js';
import { includeLoop } from './include/include-loop.js';
import { deprecatedKeyword } from './keywords/deprecated-keyword.js';
import { missingArgument } from './keywords/missing-argument.js';
import { renamedKeyword, renamedValue } from './keywords/renamed.js';
import { unknownKeyword } from './keywords/unknown-keyword.js';
import { unsupportedKeyword } from './keywords/unsupported-keyword.js';
import { crashingMaxStartups, ipv6IsOneSource, unreadNumbers } from './limits/colon-numbers.js';
import { idleInMatch } from './limits/idle-in-match.js';
import { everybodyExempt, penaltiesStayOn, perSourcePenalties } from './limits/penalties.js';
import { shortTime } from './limits/short-time.js';
import { tinyRekeyLimit } from './limits/tiny-rekey-limit.js';
import { unknownChannelType } from './limits/unknown-channel-type.js';
import { addressFamilyMismatch } from './listening/address-family-mismatch.js';
import { listensTwice } from './listening/listens-twice.js';
import { starListensLocally } from './listening/star-listens-locally.js';
import { unusedPort } from './listening/unused-port.js';
import { emptyMatch } from './match/empty-match.js';
import { invalidMatch } from './match/invalid-match.js';
import { matchNeverMatches } from './match/match-never-matches.js';
import { matchReopens } from './match/match-reopens.js';
import { matchShadowed } from './match/match-shadowed.js';
import { notAllowedInMatch } from './match/not-allowed-in-match.js';
import { strandedInMatch } from './match/stranded-in-match.js';
import { overridden } from './order/overridden.js';
import { policy } from './policy/index.js';
import { crashingSubsystem } from './sftp/crashing-subsystem.js';
import { duplicateSubsystem } from './sftp/duplicate-subsystem.js';
import { foreignSftpServer } from './sftp/foreign-sftp-server.js';
import { sftpArgumentsLost, sftpWithoutLog } from './sftp/sftp-arguments.js';
import { misspeltInternalSftp, sftpServerOutsideChroot } from './sftp/sftp-commands.js';
import { sftpOnlyForwarding } from './sftp/sftp-only-forwarding.js';
import { commaInList } from './values/comma-in-list.js';
import { commentInValue } from './values/comment-in-value.js';
import { dangerousEnvironment } from './values/dangerous-environment.js';
import { ignoredQos } from './values/ignored-qos.js';
import { invalidQuotes } from './values/invalid-quotes.js';
import { extraArguments, invalidValue, unknownAlgorithm } from './values/refused-values.js';
import { relativePath } from './values/relative-path.js';
import { sharedAuthorizedKeys } from './values/shared-authorized-keys.js';
import { typographicCharacters } from './values/typographic-characters.js';
import { unknownToken } from './values/unknown-token.js';

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
  denyListReplaced,
  deprecatedKeyword,
  disableForwardingGaps,
  disabledAuthenticationMethod,
  dsaHostKey,
  duplicateSubsystem,
  emptyMatch,
  everybodyExempt,
  extraArguments,
  foreignSftpServer,
  hostCertificateWithoutKey,
  idleInMatch,
  ignoredQos,
  includeIgnored,
  includeLoop,
  invalidMatch,
  invalidQuotes,
  invalidValue,
  ipv6IsOneSource,
  keyboardInteractiveOpen,
  lateAnyMethod,
  listensTwice,
  matchNeverMatches,
  matchReopens,
  matchShadowed,
  missingArgument,
  misspeltInternalSftp,
  noAccessList,
  noPostQuantumKeyExchange,
  noUsableHostKey,
  nobodyCanLogIn,
  permitRootLogin,
  notAllowedInMatch,
  overridden,
  passwordAuthentication,
  penaltiesStayOn,
  perSourcePenalties,
  principalsCommandLost,
  publicHostKey,
  relativePath,
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
