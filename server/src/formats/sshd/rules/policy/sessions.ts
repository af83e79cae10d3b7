import { matchesWildcard } from '../../../../core/glob.js';
import { oneOf, type PolicyRow } from '../../../../core/policy.js';
import { readDecimal } from '../../values/numbers.js';
import { parseTime } from '../../values/time-format.js';
import { atMost, secondsWithin } from './bounds.js';

/** What a session may bring along, and what it gets. */
export const sessions: readonly PolicyRow[] = [
  {
    id: 'sshd/banner',
    option: 'Banner',
    title: 'No notice before the login',
    why: 'CIS and STIG want a text that says to whom the server belongs and that its use is watched: in some countries a court asks for it. It should not name the system.',
    remedy: 'Write the text into a file, and set `Banner /etc/issue.net`.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 1.0,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.5' },
      { source: 'STIG', id: 'RHEL-09-255025' },
    ],
    examples: [{ bad: 'Banner none\n', good: 'Banner /etc/issue.net\n' }],
    scopesMayDiffer: true,
    accepts: (value) => value.toLowerCase() !== 'none',
    message: () => 'There is no notice before the login; CIS and STIG want one.',
    better: [{ value: '/etc/issue.net', safe: false }],
  },
  {
    id: 'sshd/client-alive-count-max',
    option: 'ClientAliveCountMax',
    title: 'Clients that are gone stay connected for long',
    why: 'sshd asks a silent client this many times before it takes it for gone. Until then its session stays open.',
    remedy: 'Set `ClientAliveCountMax 3`, which is the default, or less; STIG wants `1`.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 2.0,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.7' },
      { source: 'STIG', id: 'RHEL-09-255095' },
      { source: 'PCI DSS', id: '8.2.8' },
      { source: 'dev-sec', id: 'sshd-37' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'ClientAliveCountMax 10\n', good: 'ClientAliveCountMax 3\n' }],
    scopesMayDiffer: true,
    accepts: atMost(3),
    message: ({ value }) =>
      `sshd asks a silent client ${value} times before it gives up; CIS wants 3 at most.`,
    better: [
      { value: '3', safe: false },
      { value: '1', safe: false },
    ],
  },
  {
    id: 'sshd/client-alive-interval',
    option: 'ClientAliveInterval',
    title: 'Clients that are gone are not noticed',
    why: 'Without it sshd does not ask whether a silent client is still there, and sessions of computers that were closed or lost stay open. It does not end idle sessions: the client answers by itself.',
    remedy:
      'Set `ClientAliveInterval 300`. To close idle sessions there is `ChannelTimeout`, since OpenSSH 9.2.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 2.0,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.7' },
      { source: 'STIG', id: 'RHEL-09-255100' },
      { source: 'PCI DSS', id: '8.2.8' },
      { source: 'dev-sec', id: 'sshd-36' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'ClientAliveInterval 0\n', good: 'ClientAliveInterval 300\n' }],
    scopesMayDiffer: true,
    accepts: secondsWithin(1, 900),
    message: ({ value, isDefault }) =>
      parseTime(value) === 0
        ? `sshd does not ask whether a silent client is still there${isDefault ? ', by default' : ''}.`
        : `sshd asks a silent client only after ${value}; 15 minutes is what benchmarks allow at most.`,
    better: [{ value: '300', safe: false }],
  },
  {
    id: 'sshd/client-alive-never-disconnects',
    option: 'ClientAliveCountMax',
    title: 'Clients that are gone are never disconnected',
    why: 'Old guides write `ClientAliveCountMax 0` to end a session at the first silence. Since OpenSSH 8.2 it means the opposite: sshd asks, and never disconnects.',
    remedy: 'Set `ClientAliveCountMax 1`, or up to `3`.',
    kind: 'correctness',
    severity: 'warning',
    profile: 'recommended',
    references: [
      { source: 'manual', id: 'sshd_config(5)' },
      { source: 'release notes', id: 'OpenSSH 8.2' },
      { source: 'STIG', id: 'SLES-15-010320' },
    ],
    examples: [
      {
        bad: 'ClientAliveInterval 300\nClientAliveCountMax 0\n',
        good: 'ClientAliveInterval 300\nClientAliveCountMax 1\n',
      },
    ],
    from: '8.2',
    moot: [{ option: 'ClientAliveInterval', value: '0' }],
    accepts: (value) => readDecimal(value) !== 0,
    message: () => 'Since OpenSSH 8.2, 0 means that sshd never disconnects a client that does not answer.',
    better: [
      { value: '1', safe: false },
      { value: '3', safe: false },
    ],
  },
  {
    id: 'sshd/permit-user-environment',
    option: 'PermitUserEnvironment',
    title: 'Users can set environment variables that sshd obeys',
    why: 'With `LD_PRELOAD` and its like in `~/.ssh/environment`, a user gets around a forced command or another restriction. The values are case-sensitive: `No` is not `no`, but a list of variables to let in, and switches this on.',
    remedy:
      'Set `PermitUserEnvironment no`, which is the default, or list the few harmless variables that are needed: `PermitUserEnvironment LANG,LC_*`.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 7.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.21' },
      { source: 'STIG', id: 'RHEL-09-255085' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-17' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [
      { bad: 'PermitUserEnvironment yes\n', good: 'PermitUserEnvironment no\n' },
      { bad: 'PermitUserEnvironment No\n', good: 'PermitUserEnvironment no\n' },
    ],
    accepts: (value, profile) =>
      value === 'no' || (profile === 'recommended' && listsHarmlessVariables(value)),
    message: ({ value }) =>
      value.toLowerCase() === 'no'
        ? `Case counts here: sshd takes "${value}" for a list of variables and lets users set them. Write "no".`
        : 'Users can set environment variables for their sessions and so get around restrictions.',
    // A list was chosen with care; it is no slip of the pen.
    better: [{ value: 'no', safe: (current) => /^no$/i.test(current) }],
  },
  {
    id: 'sshd/print-last-log',
    option: 'PrintLastLog',
    title: 'Users do not see their last login',
    why: 'The time and place of the last login is how a user notices that somebody else was there.',
    remedy: 'Set `PrintLastLog yes`, which is the default, unless PAM shows it.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 1.0,
    references: [
      { source: 'STIG', id: 'RHEL-09-255165' },
      { source: 'ACSC', id: 'E8' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'PrintLastLog no\n', good: 'PrintLastLog yes\n' }],
    accepts: oneOf('yes'),
    message: () => 'Users do not see when and whence they logged in last; STIG wants it.',
    better: [{ value: 'yes', safe: false }],
  },
];

/** Variables through which a user controls programs that others chose. */
const DANGEROUS_VARIABLES: readonly string[] = [
  'BASH_ENV',
  'ENV',
  'LD_LIBRARY_PATH',
  'LD_PRELOAD',
  'PATH',
  'PERL5LIB',
  'PYTHONPATH',
];

function listsHarmlessVariables(value: string): boolean {
  const patterns = value.split(',').filter((pattern) => !pattern.startsWith('!'));
  if (patterns.some((pattern) => /^(yes|no)$/i.test(pattern))) return false;
  return !patterns.some((pattern) => DANGEROUS_VARIABLES.some((name) => matchesWildcard(pattern, name)));
}
