import type { CoverageItem } from '../../../core/coverage.js';

/** Values that sshd refuses, and values that do not mean what they say. */
export const values: readonly CoverageItem[] = [
  {
    asks: '`true`, `on` and `1` for `yes`; a wrong word, or one in the wrong case (`PermitTunnel No`)',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: 'Times (`30sec`), numbers, sizes (`1GB`) and octal masks in a form that sshd refuses',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: 'A comment without a blank before its `#`, or in place of the value',
    rules: ['sshd/invalid-value', 'sshd/missing-argument', 'sshd/extra-arguments'],
  },
  {
    asks: 'A value with a blank in it and without quotes',
    rules: ['sshd/extra-arguments'],
  },
  {
    asks: 'Quotes that nothing closes, an apostrophe in `ForceCommand` too',
    rules: ['sshd/invalid-quotes'],
  },
  {
    asks: 'A keyword without a value, or with an empty one',
    rules: ['sshd/missing-argument'],
  },
  {
    asks: 'The old name of a value: `without-password`, `delayed`',
    rules: ['sshd/renamed-value'],
  },
  {
    asks: 'A number of seconds where minutes are meant: `LoginGraceTime 2`, `UnusedConnectionTimeout 1`',
    rules: ['sshd/short-time'],
  },
  {
    asks: '`ClientAliveInterval` to log out idle users, which it does not',
    omitted:
      'The file does not say what it was set for; hovering over it tells that live clients answer by themselves.',
  },
  {
    asks: '`MaxStartups 10:30`, a start above the full, a rate of 0, and 0 since OpenSSH 9.2',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: 'What sshd does not read behind the numbers of `MaxStartups` and `PerSourceNetBlockSize`: `10-30-60`',
    rules: ['sshd/unread-numbers'],
  },
  {
    asks: '`MaxStartups` of one number below 10, with which anybody can stop OpenSSH 10.1 and 10.2',
    rules: ['sshd/crashing-max-startups'],
  },
  {
    asks: '`PerSourceNetBlockSize` of one number up to OpenSSH 10.2: all of IPv6 is one source',
    rules: ['sshd/ipv6-is-one-source'],
  },
  {
    asks: '`PerSourcePenalties no` beside a line that names a penalty',
    rules: ['sshd/penalties-stay-on'],
  },
  {
    asks: '`PerSourcePenaltyExemptList` that exempts everybody, or a large part of the internet',
    rules: ['sshd/everybody-exempt'],
  },
  {
    asks: 'Penalties and limits by source behind a load balancer or NAT',
    omitted: 'What stands before the server is not in the file.',
  },
  {
    asks: '`RekeyLimit none`',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: '`RekeyLimit` of a few bytes or seconds',
    rules: ['sshd/tiny-rekey-limit', 'sshd/short-time'],
  },
  {
    asks: '`ChannelTimeout` and `RekeyLimit` in a `Match` block before OpenSSH 10.5, `PAMServiceName` since: never applied',
    rules: ['sshd/idle-in-match'],
  },
  {
    asks: '`PAMServiceName` in a `Match` block with OpenSSH 10.4',
    rules: ['sshd/not-allowed-in-match'],
  },
  {
    asks: '`ChannelTimeout session=10m`, which matches no channel, and other types that do not exist',
    rules: ['sshd/unknown-channel-type'],
  },
  {
    asks: '`ChannelTimeout` with a blank or a colon for the `=`',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: '`PermitOpen any host:1`, and the like with `none` or `PermitListen`: sshd ends every connection',
    rules: ['sshd/any-beside-targets'],
    remark: 'before OpenSSH 9.7 sshd refuses the line, and so does `sshd/extra-arguments`',
  },
  {
    asks: '`PermitOpen` without a port, or with commas between its entries',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: '`IPQoS` with the words of 1992, which OpenSSH 10.1 ignores',
    rules: ['sshd/ignored-qos'],
  },
  {
    asks: '`X11Forwarding yes` with `XAuthLocation none`',
    omitted: 'Nobody was seen to write both, and X11 then only fails.',
  },
  {
    asks: 'A setting that is left to a default which changed between releases',
    omitted:
      'The target says which release reads the file, and its default is what all rules judge; a file for several releases is linted once for each.',
  },
];
