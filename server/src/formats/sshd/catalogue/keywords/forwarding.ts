import type { Word } from '../grammar.js';
import type { SshdKeyword } from '../keyword.js';

const DIRECTIONS: readonly Word[] = [
  { value: 'yes', summary: 'In both directions.' },
  { value: 'no', summary: 'Not at all.' },
  { value: 'local', summary: 'Only from the client, `ssh -L` and `ssh -D`.' },
  { value: 'remote', summary: 'Only from the server, `ssh -R`.' },
  { value: 'all', replacedBy: 'yes', summary: 'The same as `yes`.' },
];

/** What else than a session a connection may carry. */
export const forwarding: readonly SshdKeyword[] = [
  {
    name: 'DisableForwarding',
    summary:
      'Switches all forwarding off, whatever the other options say. Before OpenSSH 10.0 it leaves X11 and agent forwarding on, before 10.4 tunnels.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AllowTcpForwarding',
    summary:
      'Whether users may forward TCP ports through the server. It bars nobody who has a shell and can run a forwarder of their own.',
    argument: { kind: 'word', words: DIRECTIONS },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AllowStreamLocalForwarding',
    summary: 'Whether users may forward Unix-domain sockets through the server.',
    argument: { kind: 'word', words: DIRECTIONS },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'AllowAgentForwarding',
    summary:
      'Whether users may forward their key agent, with which root on this server could then log in elsewhere as they.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'GatewayPorts',
    summary:
      'Who may reach ports that users forward from the server: only the server itself (`no`), everybody (`yes`), or as the client asks.',
    argument: {
      kind: 'word',
      words: [
        { value: 'no', summary: 'Bound to the loopback address.' },
        { value: 'yes', summary: 'Bound to all addresses.' },
        { value: 'clientspecified', summary: 'Bound to the address that the client asks for.' },
      ],
    },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PermitOpen',
    summary:
      'The blank-separated `host:port` to which users may forward; `*` stands for any. A second line is ignored: write all of them on one.',
    argument: { kind: 'forward-targets', hostOptional: false },
    defaults: [{ value: 'any' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PermitListen',
    summary:
      'The blank-separated `port` or `host:port` on which users may have the server listen; `*` stands for any. A second line is ignored.',
    since: '7.8',
    argument: { kind: 'forward-targets', hostOptional: true },
    defaults: [{ value: 'any' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PermitTunnel',
    summary: 'Whether users may open `tun` network devices. The values are lower case only.',
    argument: {
      kind: 'word',
      caseSensitive: true,
      words: [
        { value: 'no', summary: 'Not at all.' },
        { value: 'point-to-point', summary: 'Layer 3.' },
        { value: 'ethernet', summary: 'Layer 2.' },
        { value: 'yes', summary: 'Both layers.' },
      ],
    },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'StreamLocalBindMask',
    summary:
      'The octal mask with which forwarded Unix-domain sockets are created. Unlike elsewhere the last line wins.',
    argument: { kind: 'octal-mode' },
    defaults: [{ value: '0177' }],
    inMatch: true,
    repeat: 'last',
  },
  {
    name: 'StreamLocalBindUnlink',
    summary: 'Whether to remove a socket that is in the way of a new forwarding.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'X11Forwarding',
    summary:
      "Whether graphical programs may show their windows on the client. Root on this server can then read what is typed into the user's display.",
    argument: { kind: 'flag' },
    defaults: [{ value: 'no' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'X11DisplayOffset',
    summary: 'The first display number for X11 forwarding, so that it does not meet real servers.',
    argument: { kind: 'integer' },
    defaults: [{ value: '10' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'X11UseLocalhost',
    summary:
      'Whether the forwarded X11 display is bound to the loopback address. With `no` other hosts can connect to it.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'XAuthLocation',
    summary: 'The `xauth` program, which X11 forwarding needs.',
    argument: { kind: 'path', orNone: true },
    defaults: [{ value: '/usr/bin/xauth', variants: ['debian', 'redhat'] }],
    inMatch: false,
    repeat: 'first',
  },
];
