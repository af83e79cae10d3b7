import type { CoverageItem } from '../../../core/coverage.js';

/** What is logged, and what people and strangers are told. */
export const logging: readonly CoverageItem[] = [
  {
    asks: '`LogLevel` is `INFO` or more',
    by: {
      CIS: {
        '5.1.14': ['D12', 'U22', 'U24', 'R10'],
        '5.1.15': ['D13', 'R9'],
        '5.1.16': ['R8'],
        '5.2.5': ['S15'],
      },
      STIG: ['RHEL-09-255030'],
      ACSC: ['E8'],
      'PCI DSS': ['2.2.6'],
    },
    rules: ['sshd/log-level-too-low'],
    remark: 'a block may log less, such as that of a monitoring account',
  },
  {
    asks: '`LogLevel VERBOSE`',
    by: {
      CIS: { '5.1.14': ['R10'], '5.1.15': ['R9'], '5.1.16': ['R8'], '5.2.5': ['S15'] },
      STIG: ['RHEL-09-255030', 'RHEL-10-500215', 'SLES-15-010150'],
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-13'],
      lynis: ['SSH-7408'],
      Mozilla: ['OpenSSH guidelines, modern'],
    },
    rules: ['sshd/log-level'],
    remark: 'CIS accepts `INFO` too, so this is for the strict profile',
  },
  {
    asks: '`LogLevel` is none of the `DEBUG` ones',
    rules: ['sshd/log-level-debug'],
    remark: '`LogVerbose` is not reported: nobody leaves it behind by accident',
  },
  {
    asks: '`SyslogFacility AUTH` or `AUTHPRIV`',
    by: { 'dev-sec': ['sshd-12'] },
    omitted:
      'a facility of its own, such as LOCAL6, is how logs are routed; where it ends, another file says.',
  },
  {
    asks: '`Banner` shows a notice before the login',
    by: {
      CIS: {
        '5.1.5': ['D12', 'D13', 'U22', 'U24', 'R10'],
        '5.1.7': ['R8'],
        '5.1.8': ['R9'],
        '5.2.18': ['S15'],
      },
      STIG: [
        'RHEL-08-010040',
        'RHEL-09-255025',
        'RHEL-10-700010',
        'SLES-15-010040',
        'UBTU-22-255020',
        'UBTU-24-200640',
      ],
    },
    rules: ['sshd/banner'],
    remark: 'any file will do; what stands in it is beyond this one',
  },
  {
    asks: '`Banner none`',
    by: { 'dev-sec': ['sshd-46'] },
    omitted: 'CIS and STIG want the opposite, and a notice tells nothing that an attacker needs.',
  },
  {
    asks: '`PrintLastLog yes`',
    by: {
      STIG: ['RHEL-08-020350', 'RHEL-09-255165', 'RHEL-10-700570', 'SLES-15-020120'],
      ACSC: ['E8'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/print-last-log'],
  },
  {
    asks: '`PrintLastLog no`',
    by: { 'dev-sec': ['sshd-45'] },
    omitted: 'STIG wants the opposite, which is the default; where PAM shows the last login, both are fine.',
  },
  {
    asks: '`PrintMotd no`',
    by: { 'dev-sec': ['sshd-44'] },
    omitted: 'a matter of taste: it is about showing a text once or twice.',
  },
  {
    asks: '`DebianBanner no`',
    by: { 'dev-sec': ['sshd-47'] },
    rules: ['sshd/debian-banner'],
    remark: 'where nobody wrote it, for targets such as 9.2-debian alone',
  },
  {
    asks: '`VersionAddendum` says nothing of the system',
    omitted:
      'what the words mean cannot be told by a program, and the version itself is announced in any case.',
  },
  {
    asks: '`FingerprintHash sha256`',
    by: { lynis: ['SSH-7408'] },
    rules: ['sshd/fingerprint-hash'],
  },
  {
    asks: '`Protocol 2`',
    by: {
      ComplianceAsCode: ['sshd_allow_only_protocol2'],
      'dev-sec': ['sshd-10'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/deprecated-keyword'],
    remark: 'there is no other since OpenSSH 7.4, the oldest release known here: the line does nothing',
  },
  {
    asks: '`RhostsRSAAuthentication no`, `UseLogin no`',
    by: { ComplianceAsCode: ['sshd_disable_rhosts_rsa'], 'dev-sec': ['sshd-15'] },
    rules: ['sshd/deprecated-keyword'],
    remark: 'gone since OpenSSH 7.4, the oldest release known here: the lines do nothing',
  },
  {
    asks: '`UsePrivilegeSeparation` is not `no` (before OpenSSH 7.5)',
    by: {
      ComplianceAsCode: ['sshd_use_priv_separation'],
      'dev-sec': ['sshd-16'],
      lynis: ['SSH-7408'],
      Mozilla: ['OpenSSH guidelines, modern'],
    },
    rules: ['sshd/privilege-separation', 'sshd/deprecated-keyword'],
    remark: 'privileges are always separated since 7.5: there the line does nothing',
  },
  {
    asks: '`NoneEnabled no` (builds with the HPN patches)',
    rules: ['sshd/unknown-keyword'],
    remark: 'every other build refuses the keyword, and so does each that hardlint knows',
  },
];
