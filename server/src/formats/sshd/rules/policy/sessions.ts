import { matchesWildcard } from '../../../../core/glob.js';
import type { PolicyRow } from '../../../../core/policy.js';

/** What a session may bring along, and what it gets. */
export const sessions: readonly PolicyRow[] = [
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
