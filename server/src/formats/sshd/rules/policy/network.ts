import { oneOf, type PolicyRow } from '../../../../core/policy.js';
import { sizeInBytes } from '../../values/sizes.js';
import { secondsWithin, shown } from './bounds.js';

/** What the server tells strangers, and how it handles connections. */
export const network: readonly PolicyRow[] = [
  {
    id: 'sshd/debian-banner',
    option: 'DebianBanner',
    title: 'Everybody can see which package is installed',
    why: 'Before anybody logs in, sshd announces the version of the Debian or Ubuntu package. That tells an attacker which corrections are missing, and a scanner which are there.',
    remedy: 'Set `DebianBanner no`, unless your scanner of vulnerabilities relies on it.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 2.0,
    references: [
      { source: 'dev-sec', id: 'sshd-47' },
      { source: 'CWE', id: 'CWE-200' },
    ],
    examples: [{ bad: 'DebianBanner yes\n', good: 'DebianBanner no\n' }],
    builds: ['debian'],
    accepts: oneOf('no'),
    message: ({ isDefault }) =>
      `sshd tells everybody the version of its package${isDefault ? ' by default' : ''}.`,
    better: [{ value: 'no', safe: false }],
  },
  {
    id: 'sshd/rekey-limit',
    option: 'RekeyLimit',
    title: 'Long connections keep their keys',
    why: 'STIG and Common Criteria ask for new session keys after a gigabyte or an hour, so that a key that was found opens little. By default there is no limit of time.',
    remedy: 'Set `RekeyLimit 1G 1h` or less.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 2.0,
    references: [{ source: 'STIG', id: 'RHEL-09-255090' }],
    examples: [{ bad: 'RekeyLimit default none\n', good: 'RekeyLimit 1G 1h\n' }],
    scopesMayDiffer: true,
    accepts: isRekeyedOften,
    message: (option) => `RekeyLimit is ${shown(option)}; STIG wants new keys after 1G or 1h.`,
    better: [{ value: '1G 1h', safe: false }],
  },
  {
    id: 'sshd/required-rsa-size',
    option: 'RequiredRSASize',
    title: 'Short RSA keys are accepted',
    why: 'RSA keys of 1024 bits are within reach of those with much money, and sshd takes them unless it is told not to.',
    remedy:
      'Set `RequiredRSASize 2048` or more; 3072 is what new keys should have. Look first whose keys are shorter.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 4.0,
    references: [
      { source: 'ssh-audit', id: 'RequiredRSASize' },
      { source: 'NIST', id: 'SP 800-131A' },
      { source: 'CWE', id: 'CWE-326' },
    ],
    examples: [
      { bad: 'RequiredRSASize 1024\n', good: 'RequiredRSASize 3072\n' },
      { bad: 'RequiredRSASize 1024\n', good: 'RequiredRSASize 2048\n', fix: 'Set RequiredRSASize to 2048' },
    ],
    from: '9.1',
    accepts: (value) => Number(value) >= 2048,
    message: (option) =>
      `RequiredRSASize is ${shown(option)}; keys of less than 2048 bits are too weak today.`,
    better: [
      { value: '3072', safe: false },
      { value: '2048', safe: false },
    ],
  },
  {
    id: 'sshd/use-dns',
    option: 'UseDNS',
    title: 'Each login waits for the name server',
    why: 'sshd looks up the name of each client, and logins hang when the name server does.',
    remedy:
      'Set `UseDNS no`, which is the default, unless `Match Host`, `AllowUsers` or `from=` in a key file name hosts: they see addresses only then.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 2.0,
    references: [{ source: 'lynis', id: 'SSH-7408' }],
    examples: [{ bad: 'UseDNS yes\n', good: 'UseDNS no\n' }],
    accepts: oneOf('no'),
    message: () => 'Each login waits for the name server.',
    better: [{ value: 'no', safe: false }],
  },
];

const GIBIBYTE = 2n ** 30n;
const isWithinAnHour = secondsWithin(1, 3600);

function isRekeyedOften(value: string): boolean {
  const [size = '', time = 'none'] = value.split(' ');
  const bytes = sizeInBytes(size);
  return bytes !== undefined && bytes > 0n && bytes <= GIBIBYTE && time !== 'none' && isWithinAnHour(time);
}
