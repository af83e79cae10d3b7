import type { CoverageItem } from '../../../core/coverage.js';

/** Files that bring in others. */
export const includes: readonly CoverageItem[] = [
  {
    asks: '`Include` with `~`, which sshd does not expand',
    rules: ['sshd/include-ignored'],
  },
  {
    asks: '`Include` of a folder',
    rules: ['sshd/include-ignored'],
  },
  {
    asks: '`Include` of a path that is not there',
    rules: ['sshd/include-ignored'],
    remark:
      'a pattern that matches nothing is as it should be; nothing is said of folders that are not at hand',
  },
  {
    asks: 'A relative path in an included file, which begins at `/etc/ssh` all the same',
    rules: ['sshd/include-ignored'],
    remark: 'where the file is not there; one that is found is what was meant',
  },
  {
    asks: 'Several paths in one pair of quotes',
    rules: ['sshd/include-ignored'],
  },
  {
    asks: 'A file beside the drop-ins that their pattern does not match: no suffix, `.cfg`, hidden',
    omitted:
      'Notes, backups and files that are switched off are named so on purpose, and nothing tells them from a slip.',
  },
  {
    asks: '`Include` that leads back to its file, or deeper than 16 levels',
    rules: ['sshd/include-loop'],
  },
  {
    asks: '`Include` before OpenSSH 8.2',
    rules: ['sshd/unsupported-keyword'],
  },
  {
    asks: 'Included files that only root may write',
    omitted: 'Owners and modes of files are not in this file.',
  },
];
