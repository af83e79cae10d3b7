import type { CoverageItem } from '../../../core/coverage.js';

/** Files, commands and variables that are named, and what sshd makes of the names. */
export const pathsAndCommands: readonly CoverageItem[] = [
  {
    asks: '`AuthorizedKeysFile ~/...` (the home of root for everybody), an absolute path without `%u`, `%h` or `%U`, a file below `/tmp`',
    rules: ['sshd/shared-authorized-keys'],
    remark:
      'an absolute path may stand in a block, or where `AllowUsers` names one account; outside `/etc` it may be the file of one user',
  },
  {
    asks: 'A comma in `AuthorizedKeysFile`',
    rules: ['sshd/comma-in-list'],
  },
  {
    asks: '`AuthorizedKeysFile none` beside other files',
    rules: ['sshd/invalid-value'],
    remark: 'from 10.3; before, it is a file called `none`',
  },
  {
    asks: 'A `%` token that the keyword, or the release, does not have',
    rules: ['sshd/unknown-token'],
    remark: '`ForceCommand` is left alone: a shell reads it, and `date +%u` is good',
  },
  {
    asks: '`AuthorizedKeysCommand` or `AuthorizedPrincipalsCommand` without its `...User`, and the other way round',
    rules: ['sshd/command-without-user', 'sshd/user-without-command'],
  },
  {
    asks: 'A command that is not absolute, or in quotes',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: 'The command for keys or principals runs as root',
    rules: ['sshd/command-as-root'],
    remark: 'strict only: systemd ships such a file',
  },
  {
    asks: '`AuthorizedKeysCommandUser` on 6.2 to 8.7, which gave the command the groups of root',
    by: { CVE: ['CVE-2021-41617'] },
    omitted: 'Distributions mended their packages, and the release number does not tell.',
  },
  {
    asks: '`AuthorizedPrincipalsCommand` behind `AuthorizedKeysCommand` is lost from 8.7 to 9.3',
    rules: ['sshd/principals-command-lost'],
  },
  {
    asks: '`TrustedUserCAKeys` without `AuthorizedPrincipalsFile` or `AuthorizedPrincipalsCommand`',
    omitted: 'sshd then wants the name of the account in the certificate, which is sound.',
  },
  {
    asks: '`TrustedUserCAKeys` without `RevokedKeys`',
    omitted: 'Certificates that live for hours need no list, and the file does not say how long they live.',
  },
  {
    asks: '`RevokedKeys` names a file that does not exist: no key may log in',
    omitted: 'The files of the server are not at hand where its configuration is written.',
  },
  {
    asks: 'A relative path in `Banner`, `HostKey`, `TrustedUserCAKeys`, `RevokedKeys` or `ChrootDirectory`; `Banner no`',
    rules: ['sshd/relative-path'],
    remark: '`~` is expanded in all of them',
  },
  {
    asks: '`ChrootDirectory %h`, where the home does not belong to root',
    omitted: 'Who owns a directory does not show in the file.',
  },
  {
    asks: 'Curly quotes, blanks that do not break, long dashes',
    rules: ['sshd/typographic-characters', 'sshd/invalid-value', 'sshd/unknown-keyword'],
    remark: 'not in commands, which may print them',
  },
  {
    asks: 'A path or a name with a blank, without quotes: `Banner /etc/my issue`',
    rules: ['sshd/extra-arguments'],
    remark: 'of `AllowGroups domain users` nobody can say whether it is one group or two',
  },
  {
    asks: 'Single quotes up to 8.6, quotes without a partner',
    rules: ['sshd/invalid-quotes', 'sshd/invalid-value'],
    remark: 'where sshd accepts the quotes as a part of a name, nothing is said',
  },
  {
    asks: 'A comment behind `VersionAddendum`, `AuthorizedKeysCommand`, `AuthorizedPrincipalsCommand` or `ForceCommand none`, of which it becomes a part',
    rules: ['sshd/comment-in-value', 'sshd/invalid-value'],
    remark: 'behind any other forced command the shell passes over it',
  },
  {
    asks: 'A comment without the blank before it: `no#never`, `AllowUsers bob#admin`',
    rules: ['sshd/invalid-value', 'sshd/comment-in-value'],
    remark: 'in a path a `#` may be meant',
  },
  {
    asks: 'A `#` in quotes up to 8.6, which cuts the line',
    rules: ['sshd/invalid-quotes', 'sshd/missing-argument'],
    remark: 'where something is left over that sshd accepts, nothing is said',
  },
  {
    asks: '`AcceptEnv` of `*`, `LD_*`, `BASH_ENV`, `PYTHON*` and their like; `SetEnv` of `LD_PRELOAD`, or of a `PATH` with folders that others can write to',
    rules: ['sshd/dangerous-environment'],
    remark: 'not of `PATH` in `AcceptEnv`: sshd sets it anew',
  },
];
