import type { CoverageItem } from '../../../core/coverage.js';

/** Time-outs, rekeying, and where the server listens. */
export const network: readonly CoverageItem[] = [
  {
    asks: '`ClientAliveInterval` is set, to 15 minutes at most',
    by: {
      CIS: {
        '5.1.7': ['D12', 'D13', 'U22', 'U24', 'R10'],
        '5.1.9': ['R8', 'R9'],
        '5.2.16': ['S15'],
      },
      STIG: [
        'RHEL-08-010201',
        'RHEL-09-255100',
        'RHEL-10-700930',
        'SLES-15-010280',
        'UBTU-22-255035',
        'UBTU-24-600010',
      ],
      'PCI DSS': ['8.2.8'],
      'dev-sec': ['sshd-36'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/client-alive-interval'],
    remark: 'CIS and lynis want 300 seconds, STIG 600, PCI DSS 900; what any of them allows is accepted',
  },
  {
    asks: '`ClientAliveCountMax 3` or less',
    by: {
      CIS: {
        '5.1.7': ['D12', 'D13', 'U22', 'U24', 'R10'],
        '5.1.9': ['R8', 'R9'],
        '5.2.16': ['S15'],
      },
      STIG: ['RHEL-08-010200', 'RHEL-09-255095', 'RHEL-10-700660', 'UBTU-22-255030', 'UBTU-24-600000'],
      'PCI DSS': ['8.2.8'],
      'dev-sec': ['sshd-37'],
      lynis: ['SSH-7408'],
    },
    rules: ['sshd/client-alive-count-max'],
    remark: 'STIG wants 1, lynis 2, CIS for Debian and dev-sec 3; what any of them allows is accepted',
  },
  {
    asks: '`ClientAliveCountMax 0`, as old guides write it',
    by: { STIG: ['SLES-15-010320'] },
    rules: ['sshd/client-alive-never-disconnects'],
    remark: 'the opposite is reported: since OpenSSH 8.2, `0` never disconnects',
  },
  {
    asks: '`ChannelTimeout` and `UnusedConnectionTimeout` against idle sessions (OpenSSH 9.2)',
    omitted:
      'no benchmark asks for them yet, and closing idle sessions ends work that is under way: a decision of the house. What one writes is checked for whether it acts.',
  },
  {
    asks: '`TCPKeepAlive no`',
    by: { 'dev-sec': ['sshd-35'], lynis: ['SSH-7408'] },
    omitted:
      'forged keepalives can at worst keep a dead connection open, and without them a server that sets no `ClientAliveInterval` notices nothing at all.',
  },
  {
    asks: '`RekeyLimit 1G 1h` or less',
    by: { STIG: ['RHEL-08-040161', 'RHEL-09-255090', 'RHEL-10-700650'] },
    rules: ['sshd/rekey-limit'],
  },
  {
    asks: '`UseDNS no`',
    by: { lynis: ['SSH-7408'] },
    rules: ['sshd/use-dns'],
  },
  {
    asks: '`RequiredRSASize` is 2048 or more (OpenSSH 9.1)',
    by: { 'ssh-audit': ['RequiredRSASize'] },
    rules: ['sshd/required-rsa-size'],
    remark: 'the guides of ssh-audit want 3072, which is what the fix offers first',
  },
  {
    asks: '`Port` is not 22',
    by: { 'dev-sec': ['sshd-07'], lynis: ['SSH-7408'] },
    omitted:
      'another port keeps bots out of the log and nobody out of the server, and costs firewalls, monitoring and people their habits.',
  },
  {
    asks: '`ListenAddress` names one address',
    by: { 'dev-sec': ['sshd-09'] },
    omitted: 'only who knows the network can tell whether all addresses are too many.',
  },
  {
    asks: '`AddressFamily` is the one that is used',
    by: { 'dev-sec': ['sshd-08'] },
    omitted: 'an opinion: where both protocols are routed, both should be served and guarded.',
  },
];
