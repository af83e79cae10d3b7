import type { CoverageItem } from '../../../core/coverage.js';

/** Who may prove what, and whom sshd believes. */
export const authentication: readonly CoverageItem[] = [
  {
    asks: '`PermitRootLogin` is not `yes`; CIS, STIG and ANSSI want `no`',
    by: {
      CIS: {
        '5.1.20': ['D12', 'U22', 'U24', 'R9', 'R10'],
        '5.1.21': ['D13'],
        '5.1.22': ['R8'],
        '5.2.10': ['S15'],
      },
      STIG: ['RHEL-08-010550', 'RHEL-09-255045', 'RHEL-10-700620', 'SLES-15-020040'],
      ANSSI: ['R33'],
      ACSC: ['E8'],
      BSI: ['SYS.1.3.A8'],
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-06'],
      lynis: ['SSH-7408'],
      Mozilla: ['OpenSSH guidelines, modern'],
    },
    rules: ['sshd/permit-root-login'],
    remark:
      'a login with a key only is left to the strict profile, and so is what the lists of users forbid root anyway',
  },
  {
    asks: '`PermitEmptyPasswords no`',
    by: {
      CIS: {
        '5.1.19': ['D12', 'U22', 'U24', 'R9', 'R10'],
        '5.1.20': ['D13'],
        '5.1.21': ['R8'],
        '5.2.11': ['S15'],
      },
      STIG: [
        'RHEL-08-020330',
        'RHEL-09-255040',
        'RHEL-10-700610',
        'SLES-15-040440',
        'UBTU-22-255025',
        'UBTU-24-300031',
      ],
      ACSC: ['E8'],
      BSI: ['SYS.1.3.A8'],
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-28'],
    },
    rules: ['sshd/permit-empty-passwords'],
  },
  {
    asks: '`PasswordAuthentication no` where keys are used',
    by: { 'dev-sec': ['sshd-27'], Mozilla: ['OpenSSH guidelines, modern'] },
    rules: ['sshd/password-authentication'],
    remark: 'where nobody wrote it, only under the strict profile',
  },
  {
    asks: '`KbdInteractiveAuthentication no` beside `PasswordAuthentication no`: PAM asks for the same password',
    by: { 'dev-sec': ['sshd-29'] },
    rules: ['sshd/keyboard-interactive-open'],
  },
  {
    asks: '`PubkeyAuthentication yes`',
    by: {
      STIG: ['RHEL-09-255035', 'RHEL-10-700600', 'UBTU-22-612020', 'UBTU-24-400030'],
      BSI: ['SYS.1.3.A8'],
      'dev-sec': ['sshd-22'],
    },
    rules: ['sshd/pubkey-authentication'],
  },
  {
    asks: '`AuthenticationMethods publickey`, or with a second factor behind it',
    by: { Mozilla: ['OpenSSH guidelines, modern'] },
    rules: ['sshd/password-authentication', 'sshd/keyboard-interactive-open'],
    remark:
      'both are silent where it asks for a key, the second one wherever somebody named the methods; without it, closing the passwords leaves the same ways in, so its absence alone is not reported',
  },
  {
    asks: '`HostbasedAuthentication no`',
    by: {
      CIS: {
        '5.1.10': ['D12', 'D13', 'U22', 'U24', 'R10'],
        '5.1.12': ['R8', 'R9'],
        '5.2.9': ['S15'],
      },
      STIG: ['RHEL-09-255080', 'RHEL-10-700630'],
      'PCI DSS': ['8.3.1'],
      'dev-sec': ['sshd-25'],
    },
    rules: ['sshd/hostbased-authentication'],
  },
  {
    asks: '`IgnoreRhosts yes`',
    by: {
      CIS: {
        '5.1.11': ['D12', 'D13', 'U22', 'U24', 'R10'],
        '5.1.13': ['R8', 'R9'],
        '5.2.8': ['S15'],
      },
      STIG: ['RHEL-09-255145', 'RHEL-10-700530'],
      ACSC: ['E8'],
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-23'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/ignore-rhosts'],
    remark: '`shosts-only` is left to the strict profile',
  },
  {
    asks: '`IgnoreUserKnownHosts yes`',
    by: {
      STIG: ['RHEL-08-010520', 'RHEL-09-255150', 'RHEL-10-700540', 'SLES-15-040230'],
      ACSC: ['E8'],
      'dev-sec': ['sshd-24'],
    },
    rules: ['sshd/ignore-user-known-hosts'],
  },
  {
    asks: '`HostbasedUsesNameFromPacketOnly no`',
    rules: ['sshd/hostbased-name-from-packet'],
    remark: 'said where host-based authentication is on',
  },
  {
    asks: '`KerberosAuthentication no` unless it is needed',
    by: {
      STIG: ['RHEL-08-010521', 'RHEL-09-255140', 'RHEL-10-700520'],
      'dev-sec': ['sshd-30'],
    },
    rules: ['sshd/kerberos-authentication'],
  },
  {
    asks: '`KerberosOrLocalPasswd no`',
    by: { 'dev-sec': ['sshd-31'] },
    rules: ['sshd/kerberos-or-local-passwd'],
    remark: 'said where Kerberos checks passwords',
  },
  {
    asks: '`KerberosTicketCleanup yes`',
    by: { 'dev-sec': ['sshd-32'] },
    rules: ['sshd/kerberos-ticket-cleanup'],
    remark: 'said where Kerberos checks passwords',
  },
  {
    asks: '`GSSAPIAuthentication no` unless it is needed',
    by: {
      CIS: { '5.1.9': ['D12', 'D13', 'U22', 'U24', 'R10'], '5.1.11': ['R8', 'R9'] },
      STIG: ['RHEL-08-010522', 'RHEL-09-255135', 'RHEL-10-700510'],
      ACSC: ['E8'],
      'dev-sec': ['sshd-33'],
    },
    rules: ['sshd/gssapi-authentication'],
  },
  {
    asks: '`GSSAPICleanupCredentials yes`',
    by: { 'dev-sec': ['sshd-34'] },
    rules: ['sshd/gssapi-cleanup-credentials'],
    remark: 'said where GSSAPI is on',
  },
  {
    asks: '`GSSAPIStrictAcceptorCheck yes`',
    omitted:
      'it is the default since OpenSSH 7.5, and who writes the opposite has a host of several names, for which the manual offers it.',
  },
  {
    asks: '`GSSAPIKeyExchange no`, `GSSAPIDelegateCredentials no`',
    omitted:
      'no benchmark asks for them, and in a Kerberos realm both are what people want; where it is not needed, GSSAPI as a whole is reported.',
  },
  {
    asks: '`UsePAM yes`',
    by: {
      CIS: {
        '5.1.22': ['D12', 'U22', 'U24', 'R9', 'R10'],
        '5.1.23': ['D13'],
        '5.1.24': ['R8'],
        '5.2.19': ['S15'],
      },
      STIG: ['RHEL-09-255050', 'RHEL-10-600640', 'UBTU-22-255065', 'UBTU-24-500050'],
      'PCI DSS': ['2.2.6'],
    },
    rules: ['sshd/use-pam'],
    remark: 'suppress it on systems without PAM',
  },
  {
    asks: '`StrictModes yes`',
    by: {
      STIG: ['RHEL-08-010500', 'RHEL-09-255160', 'RHEL-10-700560', 'SLES-15-040260'],
      ACSC: ['E8'],
      'dev-sec': ['sshd-11'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/strict-modes'],
  },
  {
    asks: '`ExposeAuthInfo no`',
    omitted:
      'the file that it writes is readable by the user alone, who knows how they logged in; second factors need it at times.',
  },
  {
    asks: '`LoginGraceTime` is not `0`',
    rules: ['sshd/endless-login-grace-time'],
    remark: 'it was the published stopgap for CVE-2024-6387 on OpenSSH 8.5 to 9.7, which the finding says',
  },
  {
    asks: '`LoginGraceTime 60` or less',
    by: {
      CIS: {
        '5.1.13': ['D12', 'U22', 'U24', 'R10'],
        '5.1.14': ['D13', 'R9'],
        '5.1.15': ['R8'],
        '5.2.17': ['S15'],
      },
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-18'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/login-grace-time'],
    remark: 'dev-sec wants 30 seconds, lynis 120; the value of CIS is the limit here',
  },
  {
    asks: '`MaxAuthTries` is not `0`, which lets nobody in',
    rules: ['sshd/no-auth-tries'],
  },
  {
    asks: '`MaxAuthTries 4` or less',
    by: {
      CIS: {
        '5.1.16': ['D12', 'U22', 'U24', 'R9', 'R10'],
        '5.1.17': ['D13'],
        '5.1.18': ['R8'],
        '5.2.7': ['S15'],
      },
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-19'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/max-auth-tries'],
    remark: 'lynis wants 3, dev-sec 2; the value of CIS is the limit here',
  },
  {
    asks: '`MaxSessions 10` or less',
    by: {
      CIS: {
        '5.1.17': ['D12', 'U22', 'U24'],
        '5.1.18': ['D13', 'R9', 'R10'],
        '5.1.19': ['R8'],
        '5.2.22': ['S15'],
      },
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-20'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/max-sessions'],
    remark: 'lynis wants 2; the value of CIS and dev-sec is the limit here',
  },
  {
    asks: '`MaxSessions` is not `0`',
    omitted: 'it forbids shells and leaves forwarding, which the manual offers for jump hosts.',
  },
  {
    asks: '`MaxStartups 10:30:60` or less',
    by: {
      CIS: {
        '5.1.17': ['R9', 'R10'],
        '5.1.18': ['D12', 'U22', 'U24'],
        '5.1.19': ['D13'],
        '5.1.20': ['R8'],
        '5.2.21': ['S15'],
      },
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-21'],
    },
    rules: ['sshd/max-startups'],
    remark: 'any rate will do: a higher one refuses more',
  },
  {
    asks: '`PerSourceMaxStartups` against floods from one address (OpenSSH 8.5 to 9.7)',
    by: { 'ssh-audit': ['DHEat'] },
    omitted:
      'the right number depends on how many people share an address; too small a one locks an office out. Since 9.8 the penalties do this by themselves.',
  },
  {
    asks: '`PerSourcePenalties` is not switched off (OpenSSH 9.8)',
    rules: ['sshd/per-source-penalties'],
  },
  {
    asks: 'A Match block does not undo what the global section closed, least of all for everybody',
    rules: ['sshd/match-reopens'],
    remark:
      'under the strict profile also forwarding for a few accounts, and passwords for those with a forced command or a chroot; root logins, empty passwords and X11 are judged in blocks by their own rules',
  },
];
