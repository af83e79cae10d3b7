import type { SshdKeyword } from '../keyword.js';

/** How the server is reached, and what it does with its connections. */
export const network: readonly SshdKeyword[] = [
  {
    name: 'Port',
    summary:
      'The port to listen on; one a line, and several lines for several ports. With systemd socket activation the socket unit decides.',
    argument: { kind: 'port' },
    defaults: [{ value: '22' }],
    inMatch: false,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'ListenAddress',
    summary:
      'An address to listen on, with a port if it is not that of `Port`: `192.0.2.1`, `192.0.2.1:2222`, `[2001:db8::1]:2222`. One a line. A name that does not resolve stops sshd.',
    argument: { kind: 'listen-address' },
    inMatch: false,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'AddressFamily',
    summary: 'Whether to listen on IPv4 (`inet`), on IPv6 (`inet6`) or on both.',
    argument: {
      kind: 'word',
      words: [
        { value: 'any', summary: 'IPv4 and IPv6.' },
        { value: 'inet', summary: 'IPv4 only.' },
        { value: 'inet6', summary: 'IPv6 only.' },
      ],
    },
    defaults: [{ value: 'any' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'UseDNS',
    summary:
      'Whether to look up the name of the client. Without it `Match Host` and `from=` in `authorized_keys` see only addresses.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'TCPKeepAlive',
    summary:
      'Whether the system sends TCP keepalives, which notice a dead peer and can be forged. `ClientAliveInterval` goes through the encrypted channel.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'KeepAlive',
    summary: 'The old name of `TCPKeepAlive`.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
    aliasOf: [{ keyword: 'TCPKeepAlive' }],
  },
  {
    name: 'Compression',
    summary: 'Whether the connection is compressed after the login. `delayed` is the old name of `yes`.',
    argument: {
      kind: 'word',
      words: [
        { value: 'yes', summary: 'Once the user has authenticated.' },
        { value: 'no', summary: 'Never.' },
        { value: 'delayed', replacedBy: 'yes', summary: 'The same as `yes`.' },
      ],
    },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'IPQoS',
    summary:
      'The DSCP of interactive connections and of others. `lowdelay`, `throughput` and `reliability` are ignored since OpenSSH 10.1. Up to 10.2 the last line wins.',
    argument: { kind: 'qos' },
    defaults: [
      { variants: ['debian'], value: 'lowdelay throughput' },
      { since: '10.1', value: 'ef cs0' },
      { since: '7.8', value: 'af21 cs1' },
      { value: 'lowdelay throughput' },
    ],
    inMatch: true,
    repeat: 'first',
    lastWins: { until: '10.3' },
  },
  {
    name: 'RDomain',
    summary:
      'The routing domain of the session, on systems that have them. On Linux sshd refuses to start with it.',
    since: '7.7',
    argument: { kind: 'routing-domain' },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'VersionAddendum',
    summary: 'Text that sshd adds to the version it announces. All of the line counts, a comment too.',
    argument: { kind: 'text' },
    defaults: [{ value: 'none' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'PidFile',
    summary: 'The file that holds the process id of the listening sshd.',
    argument: { kind: 'path', orNone: true },
    defaults: [{ variants: ['debian'], value: '/run/sshd.pid' }, { value: '/var/run/sshd.pid' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'SshdSessionPath',
    summary: 'The `sshd-session` program, which serves a connection. For the tests of OpenSSH.',
    since: '9.8',
    argument: { kind: 'path' },
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'SshdAuthPath',
    summary: 'The `sshd-auth` program, which authenticates users. For the tests of OpenSSH.',
    since: '10.0',
    argument: { kind: 'path' },
    inMatch: false,
    repeat: 'first',
  },
];
