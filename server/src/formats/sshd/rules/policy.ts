import { matchesWildcard } from '../../../core/glob.js';
import { oneOf, type PolicyRow } from '../../../core/policy.js';

/** What an expert wants single options to be. Rules with more logic than that have files of their own. */
export const policy: readonly PolicyRow[] = [
  {
    id: 'sshd/allow-tcp-forwarding',
    option: 'AllowTcpForwarding',
    title: 'TCP forwarding is allowed',
    why: 'Whoever can log in can open tunnels through the server to everything that it can reach, past the firewall in front of it. For people with a shell this only removes convenience, since they can bring a forwarder of their own; for accounts that are limited to a command or to SFTP it is a hole.',
    remedy:
      'Set `AllowTcpForwarding no` and allow it in a `Match` block where tunnels are needed, or at least `local`.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'SUSE Linux Enterprise 15: 5.2.20' },
      { source: 'dev-sec', id: 'sshd-39' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'AllowTcpForwarding yes\n', good: 'AllowTcpForwarding no\n' }],
    accepts: oneOf('no', 'local'),
    moot: { option: 'DisableForwarding', value: 'yes' },
    message: ({ isDefault }) =>
      `TCP forwarding is allowed${isDefault ? ' by default' : ''}: every account can tunnel through this server.`,
    better: [
      { value: 'no', safe: false },
      { value: 'local', safe: false },
    ],
  },
  {
    id: 'sshd/permit-empty-passwords',
    option: 'PermitEmptyPasswords',
    title: 'Accounts with an empty password can log in',
    why: 'An account whose password is empty is open to anybody who knows or guesses its name.',
    remedy:
      'Set `PermitEmptyPasswords no`, which is the default, and give such accounts a key or a password.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 9.8,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.19' },
      { source: 'STIG', id: 'RHEL-09-255040' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-28' },
      { source: 'CWE', id: 'CWE-258' },
    ],
    examples: [{ bad: 'PermitEmptyPasswords yes\n', good: 'PermitEmptyPasswords no\n' }],
    accepts: oneOf('no'),
    message: () => 'Anybody can log in to an account whose password is empty.',
    better: [{ value: 'no', safe: false }],
  },
  {
    id: 'sshd/permit-root-login',
    option: 'PermitRootLogin',
    title: 'Root can log in',
    why: 'Every bot tries root first: its name is known, its rights are complete, and the log cannot say who used it. With a password it takes one guess.',
    remedy:
      'Log in with an account of your own and use sudo: `PermitRootLogin no`. Where automation needs root, `prohibit-password` lets it in with a key only. Make sure that another account can log in before you reload sshd.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 8.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.20' },
      { source: 'STIG', id: 'RHEL-09-255045' },
      { source: 'BSI', id: 'SYS.1.3.A8' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'lynis', id: 'SSH-7408' },
      { source: 'dev-sec', id: 'sshd-06' },
      { source: 'CWE', id: 'CWE-250' },
    ],
    examples: [
      { bad: 'PermitRootLogin yes\n', good: 'PermitRootLogin no\n' },
      {
        bad: 'PermitRootLogin yes\n',
        good: 'PermitRootLogin prohibit-password\n',
        fix: 'Set PermitRootLogin to prohibit-password',
      },
    ],
    accepts: (value, profile) =>
      profile === 'strict' ? value.toLowerCase() === 'no' : value.toLowerCase() !== 'yes',
    message: ({ value, isDefault }) => {
      if (value.toLowerCase() === 'yes') return 'Root can log in, with a password too.';
      return `Root can log in${isDefault ? ' by default' : ''}; CIS and STIG want "PermitRootLogin no".`;
    },
    better: [
      { value: 'no', safe: false },
      { value: 'prohibit-password', safe: false },
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
    better: [{ value: 'no', safe: (current) => /^(yes|no)$/i.test(current) }],
  },
  {
    id: 'sshd/strict-modes',
    option: 'StrictModes',
    title: 'sshd does not check who may write to key files',
    why: 'With `StrictModes no` sshd accepts an `authorized_keys` that other users can write to, so that one account can put its key into another. It is most often set to hide wrong permissions.',
    remedy:
      'Set `StrictModes yes`, which is the default, and correct the permissions: home, `.ssh` and `authorized_keys` must belong to the user and be writable by nobody else.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 7.0,
    references: [
      { source: 'STIG', id: 'RHEL-09-255160' },
      { source: 'dev-sec', id: 'sshd-11' },
      { source: 'lynis', id: 'SSH-7408' },
      { source: 'CWE', id: 'CWE-732' },
    ],
    examples: [{ bad: 'StrictModes no\n', good: 'StrictModes yes\n' }],
    accepts: oneOf('yes'),
    message: () => 'sshd does not check whether others can write to the key files of a user.',
    better: [{ value: 'yes', safe: false }],
  },
  {
    id: 'sshd/x11-forwarding',
    option: 'X11Forwarding',
    title: 'X11 forwarding is on',
    why: 'A forwarded X11 display gives the server, and everybody who is root on it, a way to the keyboard and the screen of the person who logs in. Few servers have a graphical program at all.',
    remedy: 'Set `X11Forwarding no`; allow it in a `Match` block for those who need it.',
    kind: 'security',
    severity: 'info',
    profile: 'recommended',
    risk: 4.6,
    references: [
      { source: 'STIG', id: 'RHEL-09-255155' },
      { source: 'CIS', id: 'SUSE Linux Enterprise 15: 5.2.6' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-42' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'X11Forwarding yes\n', good: 'X11Forwarding no\n' }],
    accepts: oneOf('no'),
    // Before 10.0, DisableForwarding left X11 alone.
    moot: { option: 'DisableForwarding', value: 'yes', from: '10.0' },
    message: () => 'X11 forwarding gives this server a way to the screens and keyboards of those who log in.',
    better: [{ value: 'no', safe: true }],
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
