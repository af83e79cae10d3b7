import type { CoverageItem } from '../../../core/coverage.js';

/** Who may log in at all, and who is locked out by accident. */
export const access: readonly CoverageItem[] = [
  {
    asks: 'One of `AllowUsers`, `AllowGroups`, `DenyUsers`, `DenyGroups` limits who may log in',
    by: {
      CIS: {
        '5.1.4': ['D12', 'D13', 'U22', 'U24', 'R10'],
        '5.1.6': ['R8'],
        '5.1.7': ['R9'],
        '5.2.4': ['S15'],
      },
      'PCI DSS': ['2.2.6'],
      lynis: ['SSH-7440'],
    },
    rules: ['sshd/no-access-list'],
    remark: 'lynis does not count the deny lists; here they do, as for CIS',
  },
  {
    asks: '`*` in `AllowUsers` or `AllowGroups`',
    rules: ['sshd/allow-everybody'],
    remark: 'not where a `Match` block has a list of its own',
  },
  {
    asks: 'A comma in a list that wants blanks: `AllowUsers alice,bob`',
    rules: ['sshd/comma-in-list'],
    remark: 'also in `AcceptEnv`, `AuthorizedKeysFile` and `SetEnv`; `PubkeyAuthOptions` refuses it',
  },
  {
    asks: 'A blank in a list that wants commas: `Ciphers a, b`',
    rules: ['sshd/extra-arguments'],
  },
  {
    asks: 'Entries that match nobody: `!name`, a numeric id, `%group`, `user@host.name` while `UseDNS` is `no`',
    rules: ['sshd/access-entry-without-effect'],
    remark: 'numbers of six digits and more pass: directories use them as names',
  },
  {
    asks: '`AllowUsers` and `AllowGroups` are both asked, and not one or the other',
    rules: ['sshd/allow-users-and-groups'],
  },
  {
    asks: 'A name that is allowed and denied; `DenyUsers *` beside an allow list',
    rules: ['sshd/allowed-and-denied'],
  },
  {
    asks: 'root in `AllowUsers` under `PermitRootLogin no`',
    rules: ['sshd/allowed-and-denied'],
    remark: 'as information',
  },
  {
    asks: 'The order of the lists is `DenyUsers`, `AllowUsers`, `DenyGroups`, `AllowGroups`, wherever they stand',
    omitted:
      'Allowing a group and denying some of its members is good practice; only contradictions are findings.',
  },
  {
    asks: 'Every method of authentication is off, for everybody or in a block',
    rules: ['sshd/nobody-can-log-in'],
    remark: 'not where some other block may leave a way open',
  },
  {
    asks: 'Only keys are left, and no file, command or authority gives any',
    rules: ['sshd/nobody-can-log-in'],
  },
  {
    asks: '`AuthenticationMethods` with methods that are off: for everybody, in a block, or in one list of several',
    rules: ['sshd/disabled-authentication-method'],
  },
  {
    asks: '`AuthenticationMethods publickey,keyboard-interactive` needs `KbdInteractiveAuthentication yes` and `UsePAM yes`',
    rules: ['sshd/disabled-authentication-method'],
    remark: 'of PAM only where `UsePAM no` is written: some builds ask in another way',
  },
  {
    asks: '`keyboard-interactive:device` with a device that sshd does not have',
    rules: ['sshd/disabled-authentication-method'],
  },
  {
    asks: '`AuthenticationMethods publickey, password`, with a blank behind the comma',
    rules: ['sshd/invalid-value'],
  },
  {
    asks: '`AuthenticationMethods any` in a block, behind a global list, from 8.7 to 9.6',
    rules: ['sshd/late-any-method'],
  },
  {
    asks: '`gssapi-with-mic` on a build without GSSAPI',
    omitted: 'What a build was made with does not show in the file.',
  },
  {
    asks: '`AuthenticationMethods` with a list that asks for a password alone, or for a host alone',
    by: { 'PCI DSS': ['8.4'] },
    rules: ['sshd/password-authentication'],
    remark: 'said of the password, not of the list; a second factor may well come from PAM',
  },
  {
    asks: '`PubkeyAuthOptions verify-required` where only security keys are accepted',
    omitted: 'Whether a touch is enough is a choice; the keys themselves can ask for more.',
  },
  {
    asks: '`PermitRootLogin prohibit-password` while keys are off: root cannot log in',
    omitted: 'It comes to `PermitRootLogin no`, and mostly is meant so.',
  },
  {
    asks: 'Passwords by way of PAM while `PasswordAuthentication` is `no`',
    rules: ['sshd/keyboard-interactive-open'],
  },
  {
    asks: '`PermitEmptyPasswords no` does not bind PAM, which has its own `nullok`',
    omitted: 'PAM is configured elsewhere.',
  },
  {
    asks: '`StrictModes no` to silence complaints about permissions',
    rules: ['sshd/strict-modes'],
  },
];
