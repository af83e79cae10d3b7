import type { SshdKeyword } from '../keyword.js';

/** Which ways to prove an identity there are, and how often one may try. */
export const authentication: readonly SshdKeyword[] = [
  {
    name: 'AuthenticationMethods',
    summary:
      'Lists of methods that a user must pass one after another, for two-factor logins: `publickey,password` asks for both. Blanks separate alternatives, commas the steps of one. Every method named must be enabled as well.',
    argument: { kind: 'authentication-methods' },
    defaults: [{ value: 'any' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PasswordAuthentication',
    summary:
      'Whether users may log in by the `password` method. To end password guessing, `KbdInteractiveAuthentication` must be `no` as well: with PAM it asks for the same password.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PermitEmptyPasswords',
    summary: 'Whether an account with an empty password may log in with it. Keep it `no`.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'KbdInteractiveAuthentication',
    summary:
      'Whether users may log in by answering questions: PAM conversations such as a one-time code, but also the plain password. Before OpenSSH 8.7 `ChallengeResponseAuthentication yes` switches it on too.',
    argument: { kind: 'flag' },
    defaults: [{ since: '8.7', value: 'yes' }, { value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'ChallengeResponseAuthentication',
    summary:
      'The old name of `KbdInteractiveAuthentication`. Before OpenSSH 8.7 it was an option of its own, and either of the two could enable the prompts.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: '8.7',
    repeat: 'first',
    guards: true,
    aliasOf: [{ keyword: 'KbdInteractiveAuthentication', since: '8.7' }],
  },
  {
    name: 'SkeyAuthentication',
    summary:
      'A very old name of keyboard-interactive authentication. It did nothing in OpenSSH 7.8 to 8.6, and acts again since 8.7: a forgotten `SkeyAuthentication no` switches `KbdInteractiveAuthentication` off.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: '8.7',
    repeat: 'first',
    guards: true,
    aliasOf: [
      { keyword: 'KbdInteractiveAuthentication', since: '8.7' },
      { keyword: 'ChallengeResponseAuthentication', until: '7.8' },
    ],
    retired: [
      {
        since: '7.8',
        until: '8.7',
        notice: 'deprecated',
        advice: 'Remove it; ChallengeResponseAuthentication says whether sshd asks questions.',
      },
    ],
  },
  {
    name: 'PubkeyAuthentication',
    summary: 'Whether users may log in with a key or a certificate.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'DSAAuthentication',
    summary:
      'A very old name of `PubkeyAuthentication`: `DSAAuthentication no` does not refuse DSA keys, it refuses all keys.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
    aliasOf: [{ keyword: 'PubkeyAuthentication' }],
  },
  {
    name: 'PubkeyAuthOptions',
    summary:
      'What a FIDO security key must prove at each login: `touch-required` that somebody touched it, `verify-required` that the user was verified, by a PIN or a fingerprint.',
    since: '8.2',
    argument: { kind: 'public-key-options' },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'HostbasedAuthentication',
    summary:
      'Whether to trust a client host, by its host key and the `.rhosts` or `.shosts` files, to say who its users are.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'HostbasedUsesNameFromPacketOnly',
    summary:
      'Whether host-based authentication believes the host name that the client sends, instead of looking up its address.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'IgnoreRhosts',
    summary:
      "Whether host-based authentication ignores the users' own `.rhosts` and `.shosts` files. `shosts-only` reads the latter.",
    argument: {
      kind: 'word',
      words: [
        { value: 'yes', summary: 'Ignore both.' },
        { value: 'no', summary: 'Read both.' },
        { value: 'shosts-only', since: '8.3', summary: 'Read `.shosts`, ignore `.rhosts`.' },
      ],
    },
    defaults: [{ value: 'yes' }],
    inMatch: '8.3',
    repeat: 'first',
    guards: true,
  },
  {
    name: 'IgnoreUserKnownHosts',
    summary:
      "Whether host-based authentication ignores the users' `~/.ssh/known_hosts` and uses only the system's list of hosts.",
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'UsePAM',
    summary:
      'Whether PAM checks accounts, opens sessions and answers for passwords. With `yes`, `PermitRootLogin prohibit-password` does not hold for keyboard-interactive logins on its own.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PAMServiceName',
    summary:
      'The PAM service, that is the file in `/etc/pam.d`, which sshd uses. In a Match block it has no effect in OpenSSH 10.5, and 10.4 refuses it there.',
    since: '9.8',
    argument: { kind: 'string' },
    defaults: [{ value: 'sshd' }],
    inMatch: true,
    notInMatchIn: ['10.4'],
    idleInMatch: { since: '10.5' },
    repeat: 'first',
    guards: true,
  },
  {
    name: 'MaxAuthTries',
    summary:
      'How many attempts to authenticate a connection has; failures are logged once half are used. Each key that an agent offers counts as one, and `0` refuses everybody.',
    argument: { kind: 'integer' },
    defaults: [{ value: '6' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'LoginGraceTime',
    summary:
      'How long a client may take to authenticate before sshd disconnects it. `0` means forever, and lets idle connections use up `MaxStartups`.',
    argument: { kind: 'time' },
    defaults: [{ value: '120' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'ExposeAuthInfo',
    summary:
      'Whether the session gets a file, named in `SSH_USER_AUTH`, that lists how the user authenticated and with which keys.',
    since: '7.6',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
  },
];
