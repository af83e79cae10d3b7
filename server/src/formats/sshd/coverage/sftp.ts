import type { CoverageItem } from '../../../core/coverage.js';

/** Accounts for file transfer, and the subsystem that serves them. */
export const sftp: readonly CoverageItem[] = [
  {
    asks: 'Accounts that are limited to SFTP, or chrooted, cannot forward ports, sockets, agents, X11 or tunnels',
    rules: ['sshd/sftp-only-forwarding'],
    remark:
      'somebody who lists the targets of a forwarding wants it; sockets in a chroot are left to the strict profile',
  },
  {
    asks: '`DisableForwarding yes` that leaves X11 and agents (before 10.0) or tunnels (before 10.4) on',
    rules: ['sshd/disable-forwarding-gaps', 'sshd/sftp-only-forwarding'],
    remark: "Debian's packages have the correction of 10.0 in older releases",
  },
  {
    asks: 'Accounts that are limited to SFTP get no terminal: `PermitTTY no`',
    omitted: '`internal-sftp` does the same with a terminal as without one, so the line protects nothing.',
  },
  {
    asks: 'File transfers are logged: `Subsystem sftp ... -l INFO`, or `VERBOSE`',
    by: { Mozilla: ['OpenSSH guidelines, modern'] },
    rules: ['sshd/sftp-without-log'],
  },
  {
    asks: '`ForceCommand internal-sftp` loses the arguments of `Subsystem sftp`',
    rules: ['sshd/sftp-arguments-lost'],
  },
  {
    asks: '`ForceCommand "internal-sftp"` in quotes, in capitals or with a path is no program that exists',
    rules: ['sshd/misspelt-internal-sftp'],
  },
  {
    asks: '`ChrootDirectory` with the external `sftp-server`, which is not in the chroot',
    rules: ['sshd/sftp-server-outside-chroot'],
  },
  {
    asks: 'The path of `sftp-server` on another distribution',
    rules: ['sshd/foreign-sftp-server'],
    remark: 'where the target says whose build it is, such as `9.2-debian`',
  },
  {
    asks: 'A subsystem that is defined twice',
    rules: ['sshd/duplicate-subsystem'],
  },
  {
    asks: '`Subsystem` in a `Match` block before OpenSSH 9.5',
    rules: ['sshd/not-allowed-in-match'],
  },
  {
    asks: '`Subsystem` in a `Match` block only, from 9.5 to 10.2: the connection crashes',
    rules: ['sshd/crashing-subsystem'],
  },
  {
    asks: 'No `Subsystem sftp` at all',
    omitted: 'a server without file transfer is a choice, and often a good one.',
  },
];
