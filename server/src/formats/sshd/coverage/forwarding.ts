import type { CoverageItem } from '../../../core/coverage.js';

/** What else than a session a connection may carry, and what a session may bring along. */
export const forwarding: readonly CoverageItem[] = [
  {
    asks: '`DisableForwarding yes`',
    by: { CIS: { '5.1.8': ['D12', 'D13', 'U22', 'U24', 'R10'], '5.1.10': ['R8', 'R9'] } },
    rules: [
      'sshd/allow-tcp-forwarding',
      'sshd/allow-agent-forwarding',
      'sshd/allow-stream-local-forwarding',
      'sshd/permit-tunnel',
      'sshd/x11-forwarding',
    ],
    remark:
      'each kind that is on has a rule of its own, which `DisableForwarding yes` silences in the releases in which it switches that kind off; each of them off is as good',
  },
  {
    asks: '`AllowTcpForwarding no`, or `local`',
    by: {
      CIS: { '5.1.8': ['R10'], '5.1.10': ['R8', 'R9'], '5.2.20': ['S15'] },
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-39'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/allow-tcp-forwarding'],
    remark: 'exceptions in Match blocks are how it is meant to be allowed',
  },
  {
    asks: '`AllowAgentForwarding no`',
    by: { 'dev-sec': ['sshd-40'], lynis: ['SSH-7408'] },
    rules: ['sshd/allow-agent-forwarding'],
  },
  {
    asks: '`AllowStreamLocalForwarding no` beside `AllowTcpForwarding no`',
    rules: ['sshd/allow-stream-local-forwarding'],
  },
  {
    asks: '`GatewayPorts no`',
    by: { 'dev-sec': ['sshd-41'], lynis: ['SSH-7408'] },
    rules: ['sshd/gateway-ports'],
    remark: '`clientspecified` is left to the strict profile',
  },
  {
    asks: '`PermitTunnel no`',
    by: { 'dev-sec': ['sshd-38'], lynis: ['SSH-7408'] },
    rules: ['sshd/permit-tunnel'],
  },
  {
    asks: '`X11Forwarding no`',
    by: {
      CIS: { '5.1.8': ['R10'], '5.1.10': ['R8', 'R9'], '5.2.6': ['S15'] },
      STIG: [
        'RHEL-08-040340',
        'RHEL-09-255155',
        'RHEL-10-700550',
        'SLES-15-040290',
        'UBTU-22-255040',
        'UBTU-24-300022',
      ],
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-42'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/x11-forwarding'],
    remark: 'the STIG of SUSE Linux Enterprise 12 alone wants it on (SLES-12-030260)',
  },
  {
    asks: '`X11UseLocalhost yes`',
    by: {
      STIG: ['RHEL-08-040341', 'RHEL-09-255175', 'RHEL-10-700580', 'UBTU-22-255045', 'UBTU-24-300023'],
      'dev-sec': ['sshd-43'],
    },
    rules: ['sshd/x11-use-localhost'],
    remark: 'said where X11 is forwarded',
  },
  {
    asks: '`PermitUserEnvironment no`, in lower case',
    by: {
      CIS: {
        '5.1.21': ['D12', 'U22', 'U24', 'R9', 'R10'],
        '5.1.22': ['D13'],
        '5.1.23': ['R8'],
        '5.2.12': ['S15'],
      },
      STIG: [
        'RHEL-08-010830',
        'RHEL-09-255085',
        'RHEL-10-700640',
        'SLES-15-040440',
        'UBTU-22-255025',
        'UBTU-24-300031',
      ],
      ACSC: ['E8'],
      'PCI DSS': ['2.2.6'],
      'dev-sec': ['sshd-17'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/permit-user-environment'],
    remark: 'a list of harmless variables is left to the strict profile',
  },
  {
    asks: '`StreamLocalBindMask` keeps other users from forwarded sockets',
    rules: ['sshd/stream-local-bind-mask'],
  },
  {
    asks: '`Compression no`, or `delayed`',
    by: { ComplianceAsCode: ['sshd_disable_compression'], lynis: ['SSH-7408'] },
    omitted:
      'every release since 7.4 compresses only after the login, which is what the demand was about; lynis asks older ones alone.',
  },
];
