import type { SshdKeyword } from '../keyword.js';
import { ACCOUNT_TOKENS, KEYS_COMMAND_TOKENS, PRINCIPALS_COMMAND_TOKENS, USER_TOKENS } from '../tokens.js';

/** The server's own keys, and where those of the users are found. */
export const keysAndCertificates: readonly SshdKeyword[] = [
  {
    name: 'HostKey',
    summary:
      'A private key by which the server proves its identity. Without such a line sshd uses the RSA, ECDSA and Ed25519 keys in `/etc/ssh`; a single line replaces all of them.',
    argument: { kind: 'path', orNone: true },
    inMatch: false,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'HostDSAKey',
    summary: 'A very old name of `HostKey`, for a key of any type.',
    argument: { kind: 'path', orNone: true },
    inMatch: false,
    repeat: 'all',
    guards: true,
    aliasOf: [{ keyword: 'HostKey' }],
  },
  {
    name: 'HostCertificate',
    summary: 'A certificate for one of the host keys. A certificate without its `HostKey` is ignored.',
    argument: { kind: 'path', orNone: true },
    inMatch: false,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'HostKeyAgent',
    summary:
      'The socket of an agent that holds the private host keys; the `HostKey` lines may then name public keys. `SSH_AUTH_SOCK` takes the socket from that variable.',
    argument: { kind: 'path', orNone: true, orWord: 'SSH_AUTH_SOCK' },
    defaults: [{ value: 'none' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AuthorizedKeysFile',
    summary:
      "The blank-separated files with the keys that may log in as a user; a relative path starts in the user's home. `~` is root's home whoever logs in, and an absolute path wants `%u` or `%h`.",
    argument: { kind: 'paths', tokens: USER_TOKENS, orNone: true, noneAloneSince: '10.3' },
    defaults: [{ value: '.ssh/authorized_keys .ssh/authorized_keys2' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AuthorizedKeysCommand',
    summary:
      'A program that prints the keys of a user, run as `AuthorizedKeysCommandUser`, which must be set too. The path must be absolute; a comment on the line becomes arguments of the program.',
    argument: { kind: 'command', absolute: true, tokens: KEYS_COMMAND_TOKENS, orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AuthorizedKeysCommandUser',
    summary: 'The account that runs `AuthorizedKeysCommand`; best one that does nothing else.',
    argument: { kind: 'user', tokens: ACCOUNT_TOKENS },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AuthorizedPrincipalsFile',
    summary:
      'A file that lists the names of which a certificate must carry one to log in as a user. Only for certificates of `TrustedUserCAKeys`; without it the name of the user must be in the certificate.',
    argument: { kind: 'path', tokens: USER_TOKENS, orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AuthorizedPrincipalsCommand',
    summary:
      'A program that prints the names of which a certificate must carry one, run as `AuthorizedPrincipalsCommandUser`. In OpenSSH 8.7 to 9.3 it is lost when `AuthorizedKeysCommand` stands above it.',
    argument: { kind: 'command', absolute: true, tokens: PRINCIPALS_COMMAND_TOKENS, orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
    lastWins: { since: '8.7', until: '9.4' },
  },
  {
    name: 'AuthorizedPrincipalsCommandUser',
    summary: 'The account that runs `AuthorizedPrincipalsCommand`; best one that does nothing else.',
    argument: { kind: 'user', tokens: ACCOUNT_TOKENS },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'TrustedUserCAKeys',
    summary:
      'A file with the public keys of certificate authorities: a certificate that one of them signed may log in as the users it names.',
    argument: { kind: 'path', orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'RevokedKeys',
    summary:
      'A list of keys and certificates that may not log in. If the file cannot be read, no key may: every public-key login fails.',
    argument: { kind: 'paths', orNone: true, noneAloneSince: '10.3', severalSince: '10.3' },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'RequiredRSASize',
    summary:
      'The smallest RSA key, in bits, that sshd accepts of users and of hosts. Less than the default of 1024 has no effect.',
    since: '9.1',
    backports: { redhat: '8.7' },
    argument: { kind: 'integer' },
    defaults: [{ value: '1024' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'SecurityKeyProvider',
    summary:
      'A library that speaks to FIDO security keys which hold a host key, instead of the built-in one.',
    since: '8.2',
    argument: { kind: 'path', orWord: 'internal' },
    defaults: [{ value: 'internal' }],
    inMatch: false,
    repeat: 'first',
  },
];
