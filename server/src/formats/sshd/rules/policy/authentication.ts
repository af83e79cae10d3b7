import { oneOf, type PolicyRow } from '../../../../core/policy.js';

/** How users may prove who they are. */
export const authentication: readonly PolicyRow[] = [
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
    why: 'Every bot tries root first: its name is known, its rights are complete, and the log cannot say who used it. A guessed password is all it takes.',
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
    severityOf: (value) => (value.toLowerCase() === 'yes' ? 'warning' : 'info'),
    better: [
      { value: 'no', safe: false },
      { value: 'prohibit-password', safe: false },
    ],
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
    id: 'sshd/pubkey-authentication',
    option: 'PubkeyAuthentication',
    title: 'Nobody can log in with a key',
    why: 'Keys cannot be guessed. With them off, passwords are what is left, or Kerberos.',
    remedy:
      'Set `PubkeyAuthentication yes`, which is the default, and close the passwords instead. Switch keys off in a `Match` block for those who must not use them.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 5.3,
    references: [
      { source: 'STIG', id: 'RHEL-09-255035' },
      { source: 'BSI', id: 'SYS.1.3.A8' },
      { source: 'dev-sec', id: 'sshd-22' },
      { source: 'CWE', id: 'CWE-308' },
    ],
    examples: [{ bad: 'PubkeyAuthentication no\n', good: 'PubkeyAuthentication yes\n' }],
    scopesMayDiffer: true,
    accepts: oneOf('yes'),
    message: () => 'Nobody can log in with a key.',
    better: [{ value: 'yes', safe: false }],
  },
  {
    id: 'sshd/use-pam',
    option: 'UsePAM',
    title: 'PAM does not check the accounts',
    why: 'Without PAM its rules for accounts and sessions do not hold for SSH: expired passwords, lock-outs, limits, and what is logged about them.',
    remedy:
      'Set `UsePAM yes` where the system has PAM, and with it `KbdInteractiveAuthentication no`, unless PAM asks for a second factor.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.22' },
      { source: 'STIG', id: 'RHEL-09-255050' },
      { source: 'PCI DSS', id: '2.2.6' },
    ],
    examples: [{ bad: 'UsePAM no\n' }],
    accepts: oneOf('yes'),
    message: ({ isDefault }) =>
      `${isDefault ? 'By default ' : ''}PAM does not check the accounts; CIS and STIG want "UsePAM yes".`,
    better: [{ value: 'yes', safe: false }],
  },
];
