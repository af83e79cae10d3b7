import type { SshdKeyword } from '../keyword.js';

/** Who may come in, and how many at a time. */
export const access: readonly SshdKeyword[] = [
  {
    name: 'AllowUsers',
    summary:
      'If set, only users that match one of these blank-separated patterns may log in; `user@host` also asks for the address. A comma is part of a name, not a separator.',
    argument: { kind: 'patterns', of: 'user' },
    inMatch: true,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'DenyUsers',
    summary:
      'Users that match one of these blank-separated patterns may not log in; it wins over `AllowUsers`.',
    argument: { kind: 'patterns', of: 'user' },
    inMatch: true,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'AllowGroups',
    summary:
      'If set, only members of a group that matches one of these blank-separated patterns may log in. Numeric ids are not recognised. Where `AllowUsers` is set too, a user must pass both.',
    argument: { kind: 'patterns', of: 'group' },
    inMatch: true,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'DenyGroups',
    summary: 'Members of a group that matches one of these blank-separated patterns may not log in.',
    argument: { kind: 'patterns', of: 'group' },
    inMatch: true,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'PermitRootLogin',
    summary: 'Whether root may log in, and how. `no` makes administrators use their own accounts.',
    argument: {
      kind: 'word',
      words: [
        { value: 'no', summary: 'Root may not log in.' },
        { value: 'prohibit-password', summary: 'Root may log in, but not with a password.' },
        {
          value: 'forced-commands-only',
          summary: 'Only with a key that is bound to a command, as for backups.',
        },
        { value: 'yes', summary: 'Root may log in like anyone, with a password too.' },
        {
          value: 'without-password',
          replacedBy: 'prohibit-password',
          summary: 'The old name of `prohibit-password`.',
        },
      ],
    },
    defaults: [{ value: 'prohibit-password' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'RefuseConnection',
    summary:
      'Whether to drop the connection as soon as this is in force; meant for Match blocks, such as one for addresses that nobody should use.',
    since: '9.9',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'StrictModes',
    summary:
      "Whether sshd refuses a user's keys when the files or the home directory are writable by others. Keep it `yes`.",
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'MaxSessions',
    summary:
      'How many shells, logins and subsystems may be open on one connection. `1` switches multiplexing off, `0` forbids sessions and leaves forwarding.',
    argument: { kind: 'integer' },
    defaults: [{ value: '10' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'MaxStartups',
    summary:
      'How many connections may be unauthenticated at a time: `start:rate:full` refuses `rate` percent of the new ones from `start` on, and all of them at `full`. Up to OpenSSH 10.0 the last line wins, not the first.',
    argument: { kind: 'max-startups' },
    defaults: [{ value: '10:30:100' }],
    inMatch: false,
    repeat: 'first',
    lastWins: { until: '10.1' },
  },
  {
    name: 'PerSourceMaxStartups',
    summary:
      'How many unauthenticated connections one source address may have; what is one source, `PerSourceNetBlockSize` says. Up to OpenSSH 9.4 the last line wins.',
    since: '8.5',
    argument: { kind: 'integer', orWord: 'none' },
    defaults: [{ value: 'none' }],
    inMatch: false,
    repeat: 'first',
    lastWins: { until: '9.5' },
  },
  {
    name: 'PerSourceNetBlockSize',
    summary:
      'How many bits of an IPv4 and of an IPv6 address tell sources apart. Write both: up to OpenSSH 10.2 a single number makes all of IPv6 one source. Up to 10.0 the last line wins.',
    since: '8.5',
    argument: { kind: 'net-block-size' },
    defaults: [{ value: '32:128' }],
    inMatch: false,
    repeat: 'first',
    lastWins: { until: '10.1' },
  },
  {
    name: 'PerSourcePenalties',
    summary:
      'How long a source address is refused after it misbehaved: failed logins, crashes, leaving without a word. On by default; behind a load balancer everybody shares one address and is refused together.',
    since: '9.8',
    argument: { kind: 'source-penalties' },
    defaults: [
      {
        since: '10.3',
        value:
          'crash:90 authfail:5 invaliduser:5 noauth:1 grace-exceeded:10 refuseconnection:10 max:600 min:15 max-sources4:65536 max-sources6:65536 overflow:permissive overflow6:permissive',
      },
      {
        since: '9.9',
        value:
          'crash:90 authfail:5 noauth:1 grace-exceeded:10 refuseconnection:10 max:600 min:15 max-sources4:65536 max-sources6:65536 overflow:permissive overflow6:permissive',
      },
      {
        value:
          'crash:90 authfail:5 noauth:1 grace-exceeded:20 max:600 min:15 max-sources4:65536 max-sources6:65536 overflow:permissive overflow6:permissive',
      },
    ],
    inMatch: false,
    repeat: 'all',
  },
  {
    name: 'PerSourcePenaltyExemptList',
    summary:
      'Addresses, separated by commas, that `PerSourcePenalties` never touches, such as those of a load balancer.',
    since: '9.8',
    argument: { kind: 'address-list' },
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
];
