import type { CoverageItem } from '../../../core/coverage.js';

/** The keywords themselves, and how a line is written. */
export const keywordItems: readonly CoverageItem[] = [
  {
    asks: 'A keyword that no release knows, or one of the client: `ServerAliveInterval`',
    rules: ['sshd/unknown-keyword'],
  },
  {
    asks: 'A keyword that the target is too old or too new for, or that only another build has',
    rules: ['sshd/unsupported-keyword'],
  },
  {
    asks: 'The `GSSAPI` keywords with OpenSSH 10.4, which lost them',
    rules: ['sshd/unsupported-keyword'],
  },
  {
    asks: 'A keyword that does nothing any more: `Protocol`, `UsePrivilegeSeparation`, `UseLogin`',
    rules: ['sshd/deprecated-keyword'],
  },
  {
    asks: 'One of them in a `Match` block, where some stop sshd',
    rules: ['sshd/not-allowed-in-match'],
  },
  {
    asks: 'The old name of a keyword; `SkeyAuthentication no` switches keyboard-interactive off again since OpenSSH 8.7',
    rules: ['sshd/renamed-keyword'],
  },
  {
    asks: 'Kerberos and GSSAPI keywords that a build does not support',
    omitted: 'sshd only notes them in its log, and the file does not say how sshd was built.',
  },
  {
    asks: 'A byte order mark, or a no-break space in a keyword',
    rules: ['sshd/unknown-keyword'],
  },
  {
    asks: 'A backslash at the end of a line, to go on below',
    rules: ['sshd/unknown-keyword'],
    remark: 'where the line below is no directive by chance',
  },
  {
    asks: 'Windows line endings, no line ending at the end, tabs beside blanks',
    omitted: 'sshd reads all of them well, so they are for a formatter.',
  },
  {
    asks: 'A keyword in other case than that of the manual',
    omitted: 'sshd does not mind, and neither would a reviewer.',
  },
];
