import type { CoverageItem } from '../../../core/coverage.js';

/** Where sshd listens. */
export const listening: readonly CoverageItem[] = [
  {
    asks: 'A `Port` that no address uses, since each `ListenAddress` has a port of its own',
    rules: ['sshd/unused-port'],
  },
  {
    asks: 'The same port or address twice, or `0.0.0.0` beside one address, which takes the port from all others',
    rules: ['sshd/listens-twice'],
  },
  {
    asks: '`ListenAddress *`, which is localhost',
    rules: ['sshd/star-listens-locally'],
  },
  {
    asks: 'An IPv6 address with `AddressFamily inet`, or the reverse',
    rules: ['sshd/address-family-mismatch'],
  },
  {
    asks: '`ListenAddress` with an address that the host does not have, or a name that does not resolve at boot',
    omitted: 'The file does not say which addresses the host has.',
  },
  {
    asks: 'Several ports on a line, a port that is none, a network mask in `ListenAddress`',
    rules: ['sshd/invalid-value', 'sshd/extra-arguments'],
  },
  {
    asks: 'Ubuntu since 22.10: `ssh.socket` decides where sshd listens, not `Port` and `ListenAddress`',
    omitted:
      'Whether the socket unit is in use cannot be seen in the file; hovering over `Port` tells of it.',
  },
  {
    asks: "Red Hat: another port than 22 needs SELinux's label and an open firewall",
    omitted: 'Neither is in the file, and whoever moves the port once knows it.',
  },
  {
    asks: '`RDomain` on Linux',
    rules: ['sshd/invalid-value'],
  },
];
