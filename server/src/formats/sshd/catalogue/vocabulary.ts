import { since, type Target } from '../../../core/target.js';
import type { Word } from './grammar.js';

/** The methods of AuthenticationMethods. */
export const AUTHENTICATION_METHODS: readonly Word[] = [
  { value: 'publickey', summary: 'A key or a certificate.' },
  { value: 'password', summary: 'The password, asked for by the client.' },
  {
    value: 'keyboard-interactive',
    summary: 'What the server asks for; `:pam` behind it names the device that asks.',
  },
  { value: 'hostbased', summary: 'The word of a trusted client host.' },
  { value: 'gssapi-with-mic', summary: 'A Kerberos ticket.' },
  {
    value: 'gssapi-keyex',
    variants: ['debian', 'redhat'],
    summary: 'A Kerberos ticket that authenticated the key exchange.',
  },
  { value: 'none', summary: 'Nothing; it succeeds only for an empty password.' },
];

/** The options of PubkeyAuthOptions. */
export const PUBLIC_KEY_OPTIONS: readonly Word[] = [
  { value: 'none', summary: 'Nothing more than the key.' },
  { value: 'touch-required', summary: 'Somebody touched the security key.' },
  { value: 'verify-required', since: '8.4', summary: 'The security key verified its user.' },
];

const DSCP_CLASSES: readonly Word[] = [
  ...['af11', 'af12', 'af13', 'af21', 'af22', 'af23', 'af31', 'af32', 'af33', 'af41', 'af42', 'af43'],
  ...['cs0', 'cs1', 'cs2', 'cs3', 'cs4', 'cs5', 'cs6', 'cs7', 'ef'],
].map((value) => ({ value }));

/** The classes of IPQoS. */
export const QOS_CLASSES: readonly Word[] = [
  ...DSCP_CLASSES,
  { value: 'le', since: '8.2', summary: 'Lower effort.' },
  { value: 'va', since: '10.3', summary: 'Voice admit.' },
  { value: 'none', since: '7.6', summary: 'What the operating system has.' },
  { value: 'lowdelay', replacedBy: 'ef', summary: 'Ignored since OpenSSH 10.1.' },
  { value: 'throughput', replacedBy: 'cs0', summary: 'Ignored since OpenSSH 10.1.' },
  { value: 'reliability', replacedBy: 'af21', summary: 'Ignored since OpenSSH 10.1.' },
];

/** A name of PerSourcePenalties, and what may stand behind its colon. */
export interface Penalty extends Word {
  readonly takes: 'time' | 'number' | 'overflow';
}

/** The names of PerSourcePenalties; their case counts. */
export const PENALTIES: readonly Penalty[] = [
  { value: 'crash', takes: 'time', summary: 'For a client that crashed sshd.' },
  { value: 'authfail', takes: 'time', summary: 'For a failed login.' },
  { value: 'invaliduser', since: '10.3', takes: 'time', summary: 'For a user that does not exist.' },
  { value: 'noauth', takes: 'time', summary: 'For leaving without a try.' },
  { value: 'grace-exceeded', takes: 'time', summary: 'For not logging in within `LoginGraceTime`.' },
  { value: 'refuseconnection', since: '9.9', takes: 'time', summary: 'For meeting `RefuseConnection`.' },
  { value: 'max', takes: 'time', summary: 'The most that penalties add up to.' },
  { value: 'min', takes: 'time', summary: 'What they must reach before they count.' },
  { value: 'max-sources4', takes: 'number', summary: 'How many IPv4 sources are remembered.' },
  { value: 'max-sources6', takes: 'number', summary: 'How many IPv6 sources are remembered.' },
  { value: 'overflow', takes: 'overflow', summary: 'What happens to IPv4 sources beyond that number.' },
  { value: 'overflow6', takes: 'overflow', summary: 'What happens to IPv6 sources beyond that number.' },
];

/** The types of channels for ChannelTimeout, as sshd compares them with its patterns; it takes any other too. */
export const CHANNEL_TYPES: readonly Word[] = [
  { value: 'agent-connection', summary: 'To the forwarded agent.' },
  { value: 'direct-tcpip', summary: 'TCP, forwarded from the client.' },
  { value: 'direct-streamlocal@openssh.com', summary: 'Unix-domain sockets, forwarded from the client.' },
  { value: 'forwarded-tcpip', summary: 'TCP, forwarded to the client.' },
  { value: 'forwarded-streamlocal@openssh.com', summary: 'Unix-domain sockets, forwarded to the client.' },
  { value: 'global', since: '9.7', summary: 'All channels together.' },
  { value: 'session:shell', summary: 'Shells.' },
  { value: 'session:command', summary: 'Commands.' },
  { value: 'session:subsystem:sftp', summary: 'File transfer.' },
  { value: 'session:*', summary: 'Every session.' },
  // The manual calls it "tun-connection", by which sshd does not know it.
  { value: 'tun', summary: 'Tunnels.' },
  { value: 'x11-connection', summary: 'Windows.' },
];

/** Whether the target's release and build know a word. */
export function isKnownWord(word: Word, target: Target): boolean {
  if (word.since !== undefined && !since(target, word.since)) return false;
  if (word.until !== undefined && since(target, word.until)) return false;
  return !word.variants || target.variant === undefined || word.variants.includes(target.variant);
}
