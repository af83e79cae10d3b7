import type { SshdKeyword } from '../keyword.js';
import { USER_TOKENS } from '../tokens.js';

/** What a user gets after the login, and for how long. */
export const session: readonly SshdKeyword[] = [
  {
    name: 'AcceptEnv',
    summary:
      "Patterns of the client's environment variables that go into the session. A pattern such as `*` lets users set variables that change what programs do.",
    argument: { kind: 'environment-patterns' },
    inMatch: true,
    repeat: 'all',
    guards: true,
  },
  {
    name: 'SetEnv',
    summary:
      "Blank-separated `NAME=value` to set in the session; they win over the user's. A second line is ignored: write all of them on one.",
    since: '7.8',
    argument: { kind: 'environment-assignments' },
    inMatch: true,
    idleInMatch: { until: '8.5' },
    repeat: 'first',
  },
  {
    name: 'PermitUserEnvironment',
    summary:
      "Whether a user's `~/.ssh/environment` and `environment=` options count, by which some restrictions can be got round. Write it in lower case: `No` is a pattern list, and switches it on.",
    argument: { kind: 'user-environment' },
    defaults: [{ value: 'no' }],
    inMatch: false,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PermitUserRC',
    summary: 'Whether `~/.ssh/rc` is run at login.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'PermitTTY',
    summary: 'Whether a session may have a terminal.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'ForceCommand',
    summary:
      "Runs this instead of what the client asks for, through the user's shell; `internal-sftp` gives file transfer only. All of the line counts, a comment too.",
    argument: { kind: 'command', absolute: false, orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'ChrootDirectory',
    summary:
      'The directory that becomes `/` for the session. It and all above it must belong to root and be writable by nobody else, or logins fail; for file transfer use `internal-sftp`.',
    argument: { kind: 'path', tokens: USER_TOKENS, orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
    guards: true,
  },
  {
    name: 'Subsystem',
    summary:
      'A name and the command that serves it; `sftp` is the one that clients ask for, `scp` too since OpenSSH 9.0. `internal-sftp` needs no program.',
    argument: { kind: 'subsystem' },
    inMatch: '9.5',
    repeat: 'all',
  },
  {
    name: 'Banner',
    summary: 'A file whose text is sent before anyone authenticates, such as a legal notice.',
    argument: { kind: 'path', orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'PrintMotd',
    summary: 'Whether sshd itself shows `/etc/motd`. Where PAM shows it, `yes` shows it twice.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'PrintLastLog',
    summary: 'Whether users see when and whence they logged in last.',
    argument: { kind: 'flag' },
    defaults: [{ value: 'yes' }],
    inMatch: false,
    repeat: 'first',
  },
  {
    name: 'ClientAliveInterval',
    summary:
      'After how long a silence sshd asks the client for a sign of life; `0` never. This ends dead connections, not idle ones: a live client answers by itself.',
    argument: { kind: 'time' },
    defaults: [{ value: '0' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'ClientAliveCountMax',
    summary:
      'How many questions of `ClientAliveInterval` may go unanswered before sshd disconnects. `0` means never since OpenSSH 8.2, and meant at the first silence before.',
    argument: { kind: 'integer' },
    defaults: [{ value: '3' }],
    inMatch: true,
    repeat: 'first',
  },
  {
    name: 'ChannelTimeout',
    summary:
      'After how long an idle channel is closed, as blank-separated `type=time`. Sessions are called `session:shell`, `session:command` and `session:subsystem:NAME`, so write `session:*=10m`; `session=10m` matches none.',
    since: '9.2',
    argument: { kind: 'channel-timeouts' },
    defaults: [{ value: 'none' }],
    inMatch: true,
    idleInMatch: { until: '10.5', shown: true },
    repeat: 'first',
  },
  {
    name: 'UnusedConnectionTimeout',
    summary:
      'After how long a connection without any open channel is closed. Give clients time to open their first.',
    since: '9.2',
    argument: { kind: 'time', orNone: true },
    defaults: [{ value: 'none' }],
    inMatch: true,
    repeat: 'first',
  },
];
