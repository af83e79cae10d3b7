import { oneOf, type PolicyRow } from '../../../../core/policy.js';
import { COVERS_CLIENT, COVERS_TUNNELS } from '../forwarding/forwarding.js';

const FORWARDING_IS_OFF = { option: 'DisableForwarding', value: 'yes' };
const ALL_FORWARDING_IS_OFF = { ...FORWARDING_IS_OFF, ...COVERS_CLIENT };

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
    scopesMayDiffer: true,
    moot: [FORWARDING_IS_OFF],
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
    scopesMayDiffer: 'recommended',
    moot: [ALL_FORWARDING_IS_OFF],
    message: () => 'X11 forwarding gives this server a way to the screens and keyboards of those who log in.',
    better: [{ value: 'no', safe: true }],
  },
  {
    id: 'sshd/allow-agent-forwarding',
    option: 'AllowAgentForwarding',
    title: 'Agent forwarding is allowed',
    why: "While somebody's agent is forwarded, root on this server can log in elsewhere with their keys.",
    remedy:
      'Set `AllowAgentForwarding no`, and hop with `ssh -J`, which needs no agent on the way. Allow it in a `Match` block where it is needed.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.8' },
      { source: 'dev-sec', id: 'sshd-40' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'AllowAgentForwarding yes\n', good: 'AllowAgentForwarding no\n' }],
    scopesMayDiffer: true,
    moot: [ALL_FORWARDING_IS_OFF],
    accepts: oneOf('no'),
    message: ({ isDefault }) =>
      `Agents can be forwarded${isDefault ? ' by default' : ''}: root on this server can use the keys in them.`,
    better: [{ value: 'no', safe: false }],
  },
  {
    id: 'sshd/allow-stream-local-forwarding',
    option: 'AllowStreamLocalForwarding',
    title: 'Sockets are forwarded although TCP is not',
    why: 'Unix-domain sockets lead to databases and container engines just as ports do. `AllowTcpForwarding` says nothing of them.',
    remedy: 'Set `AllowStreamLocalForwarding no` beside `AllowTcpForwarding no`.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.8' },
      { source: 'manual', id: 'sshd_config(5)' },
    ],
    examples: [
      {
        bad: 'AllowTcpForwarding no\nAllowStreamLocalForwarding yes\n',
        good: 'AllowTcpForwarding no\nAllowStreamLocalForwarding no\n',
      },
    ],
    scopesMayDiffer: true,
    moot: [
      FORWARDING_IS_OFF,
      { option: 'AllowTcpForwarding', value: 'yes' },
      { option: 'AllowTcpForwarding', value: 'all' },
    ],
    accepts: oneOf('no', 'local'),
    message: ({ isDefault }) =>
      `TCP forwarding is limited, but sockets can be forwarded${isDefault ? ' by default' : ''}.`,
    better: [
      { value: 'no', safe: false },
      { value: 'local', safe: false },
    ],
  },
  {
    id: 'sshd/gateway-ports',
    option: 'GatewayPorts',
    title: 'Forwarded ports are open to the network',
    why: 'A port that a user forwards to a machine of their own is bound to all addresses of the server: everybody who reaches the server reaches that machine, past the firewall in front of it. With `clientspecified` the user chooses.',
    remedy:
      'Set `GatewayPorts no`, which is the default, and allow it in a `Match` block for those who need it, with `PermitListen` for the ports.',
    kind: 'security',
    severity: 'info',
    profile: 'recommended',
    risk: 4.3,
    references: [
      { source: 'dev-sec', id: 'sshd-41' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'GatewayPorts yes\n', good: 'GatewayPorts no\n' }],
    scopesMayDiffer: true,
    moot: [
      FORWARDING_IS_OFF,
      { option: 'AllowTcpForwarding', value: 'no' },
      { option: 'AllowTcpForwarding', value: 'local' },
    ],
    accepts: (value, profile) => oneOf('no')(value) || (profile === 'recommended' && !oneOf('yes')(value)),
    message: ({ value }) =>
      oneOf('yes')(value)
        ? 'Every port that a user forwards from this server is open to the network.'
        : 'Users may open the ports that they forward from this server to the network.',
    better: [{ value: 'no', safe: false }],
  },
  {
    id: 'sshd/permit-tunnel',
    option: 'PermitTunnel',
    title: 'Users can open network tunnels',
    why: 'A tunnel joins two networks through a device of its own, and whatever comes through it is behind the firewall.',
    remedy:
      'Set `PermitTunnel no`, which is the default, and allow it in a `Match` block for the one account.',
    kind: 'security',
    severity: 'info',
    profile: 'recommended',
    risk: 4.3,
    references: [
      { source: 'dev-sec', id: 'sshd-38' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'PermitTunnel yes\n', good: 'PermitTunnel no\n' }],
    scopesMayDiffer: true,
    moot: [{ ...FORWARDING_IS_OFF, ...COVERS_TUNNELS }],
    accepts: oneOf('no'),
    message: () => 'Whoever logs in may join networks through this server.',
    better: [{ value: 'no', safe: false }],
  },
  {
    id: 'sshd/stream-local-bind-mask',
    option: 'StreamLocalBindMask',
    title: 'Everybody on the server can use forwarded sockets',
    why: 'The mask takes rights away from the sockets that users forward. This one leaves others the right to write, with which they can use a forwarded agent, database or container engine.',
    remedy: 'Set `StreamLocalBindMask 0177`, which is the default, or `0117` to share with the group.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 5.5,
    references: [
      { source: 'manual', id: 'sshd_config(5)' },
      { source: 'CWE', id: 'CWE-732' },
    ],
    examples: [{ bad: 'StreamLocalBindMask 0111\n', good: 'StreamLocalBindMask 0177\n' }],
    moot: [FORWARDING_IS_OFF, { option: 'AllowStreamLocalForwarding', value: 'no' }],
    accepts: (value) => (Number.parseInt(value, 8) & OTHERS_WRITE) !== 0,
    message: ({ value }) =>
      `With ${value} every user of this server can use the sockets that others forward.`,
    better: [{ value: '0177', safe: false }],
  },
  {
    id: 'sshd/x11-use-localhost',
    option: 'X11UseLocalhost',
    title: 'Forwarded displays are open to the network',
    why: 'With `X11UseLocalhost no` the ports of forwarded X11 displays are bound to all addresses, and a cookie is all that keeps others from the screens of those who log in.',
    remedy:
      'Set `X11UseLocalhost yes`, which is the default. Where X11 then fails on a host without IPv6, set `AddressFamily inet`.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 5.3,
    references: [
      { source: 'STIG', id: 'RHEL-09-255175' },
      { source: 'dev-sec', id: 'sshd-43' },
      { source: 'manual', id: 'sshd_config(5)' },
    ],
    examples: [
      {
        bad: '# hardlint-disable-next-line sshd/x11-forwarding\nX11Forwarding yes\nX11UseLocalhost no\n',
        good: '# hardlint-disable-next-line sshd/x11-forwarding\nX11Forwarding yes\nX11UseLocalhost yes\n',
      },
    ],
    moot: [ALL_FORWARDING_IS_OFF, { option: 'X11Forwarding', value: 'no' }],
    accepts: oneOf('yes'),
    message: () => 'The ports of forwarded X11 displays are open to the network.',
    better: [{ value: 'yes', safe: false }],
  },
];

/** The right that others need to connect to a socket. */
const OTHERS_WRITE = 0o002;
