import type { SshdKeyword } from '../keyword.js';

/** The cryptography of connections and signatures. */
export const algorithms: readonly SshdKeyword[] = [
  {
    name: 'Ciphers',
    summary:
      'The ciphers to offer, best first, separated by commas. A list that begins with `+`, `-` or `^` changes the default instead of replacing it; a second line is ignored.',
    argument: { kind: 'algorithms', of: 'cipher', wildcards: false },
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'MACs',
    summary:
      'The codes that protect the data against change, best first; prefer those with `-etm`. They are not used with `chacha20-poly1305` and the `gcm` ciphers, which protect it themselves.',
    argument: { kind: 'algorithms', of: 'mac', wildcards: false },
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'KexAlgorithms',
    summary:
      'The key exchange methods to offer, best first. Those with `mlkem` or `sntrup` also withstand a quantum computer that reads recorded traffic later.',
    argument: { kind: 'algorithms', of: 'kex', wildcards: false },
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'HostKeyAlgorithms',
    summary:
      'The signature algorithms by which the server proves its identity. If none fits a `HostKey`, sshd starts and no client can connect.',
    argument: { kind: 'algorithms', of: 'signature', wildcards: true },
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'PubkeyAcceptedAlgorithms',
    summary: 'The signature algorithms that users may log in with. A list without theirs locks them out.',
    since: '8.5',
    argument: { kind: 'algorithms', of: 'signature', wildcards: true },
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'PubkeyAcceptedKeyTypes',
    summary: 'The name of `PubkeyAcceptedAlgorithms` before OpenSSH 8.5, which still works.',
    argument: { kind: 'algorithms', of: 'signature', wildcards: true },
    inMatch: true,
    repeat: 'first',
    aliasOf: [{ keyword: 'PubkeyAcceptedAlgorithms', since: '8.5' }],
  },
  {
    name: 'HostbasedAcceptedAlgorithms',
    summary: 'The signature algorithms that client hosts may use for host-based authentication.',
    since: '8.5',
    argument: { kind: 'algorithms', of: 'signature', wildcards: true },
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'HostbasedAcceptedKeyTypes',
    summary: 'The name of `HostbasedAcceptedAlgorithms` before OpenSSH 8.5, which still works.',
    argument: { kind: 'algorithms', of: 'signature', wildcards: true },
    inMatch: true,
    repeat: 'first',
    aliasOf: [{ keyword: 'HostbasedAcceptedAlgorithms', since: '8.5' }],
  },
  {
    name: 'CASignatureAlgorithms',
    summary: 'The algorithms by which certificates may have been signed. No certificate types stand here.',
    since: '7.9',
    argument: { kind: 'algorithms', of: 'ca-signature', wildcards: true },
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'RekeyLimit',
    summary:
      'After how much data, and optionally how much time, new keys are agreed: `1G 1h`. The size that the cipher wants is called `default`.',
    argument: { kind: 'rekey-limit' },
    defaults: [{ value: 'default none' }],
    inMatch: true,
    idleInMatch: { until: '10.5', shown: true },
    repeat: 'first',
  },
  {
    name: 'FingerprintHash',
    summary: 'The hash by which the log shows keys. Unlike elsewhere the last line wins.',
    argument: {
      kind: 'word',
      words: [
        { value: 'sha256', summary: 'As all tools show keys today.' },
        { value: 'md5', summary: 'As tools of 2014 showed keys.' },
        { value: 'sha1' },
        { value: 'sha384' },
        { value: 'sha512' },
      ],
    },
    defaults: [{ value: 'sha256' }],
    inMatch: false,
    repeat: 'last',
  },
  {
    name: 'ModuliFile',
    summary:
      'The file with the groups of `diffie-hellman-group-exchange`. Remove those under 3071 bits from it.',
    since: '8.6',
    argument: { kind: 'path' },
    defaults: [{ value: '/etc/ssh/moduli' }],
    inMatch: false,
    repeat: 'first',
  },
];
