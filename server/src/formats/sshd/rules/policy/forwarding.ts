import { oneOf, type PolicyRow } from '../../../../core/policy.js';

/** What else than a session a connection may carry. */
export const forwarding: readonly PolicyRow[] = [
  {
    id: 'sshd/allow-tcp-forwarding',
    option: 'AllowTcpForwarding',
    title: 'TCP forwarding is allowed',
    why: 'Whoever can log in can open tunnels through the server to everything that it can reach, past the firewall in front of it. For people with a shell this only removes convenience, since they can bring a forwarder of their own; for accounts that are limited to a command or to SFTP it is a hole.',
    remedy:
      'Set `AllowTcpForwarding no` and allow it in a `Match` block where tunnels are needed, or at least `local`.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'SUSE Linux Enterprise 15: 5.2.20' },
      { source: 'dev-sec', id: 'sshd-39' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'AllowTcpForwarding yes\n', good: 'AllowTcpForwarding no\n' }],
    accepts: oneOf('no', 'local'),
    moot: { option: 'DisableForwarding', value: 'yes' },
    message: ({ isDefault }) =>
      `TCP forwarding is allowed${isDefault ? ' by default' : ''}: every account can tunnel through this server.`,
    better: [
      { value: 'no', safe: false },
      { value: 'local', safe: false },
    ],
  },
  {
    id: 'sshd/x11-forwarding',
    option: 'X11Forwarding',
    title: 'X11 forwarding is on',
    why: 'A forwarded X11 display gives the server, and everybody who is root on it, a way to the keyboard and the screen of the person who logs in. Few servers have a graphical program at all.',
    remedy: 'Set `X11Forwarding no`; allow it in a `Match` block for those who need it.',
    kind: 'security',
    severity: 'info',
    profile: 'recommended',
    risk: 4.6,
    references: [
      { source: 'STIG', id: 'RHEL-09-255155' },
      { source: 'CIS', id: 'SUSE Linux Enterprise 15: 5.2.6' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-42' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'X11Forwarding yes\n', good: 'X11Forwarding no\n' }],
    accepts: oneOf('no'),
    // Before 10.0, DisableForwarding left X11 alone.
    moot: { option: 'DisableForwarding', value: 'yes', from: '10.0' },
    message: () => 'X11 forwarding gives this server a way to the screens and keyboards of those who log in.',
    better: [{ value: 'no', safe: true }],
  },
];
