import type { Retirement, SshdKeyword } from '../keyword.js';

const NO_SSH_1 = 'Remove it: it was for protocol 1, which no OpenSSH server speaks since 7.4.';

function retired(
  name: string,
  summary: string,
  inMatch: boolean,
  ...retirements: readonly Retirement[]
): SshdKeyword {
  return { name, summary, argument: { kind: 'ignored' }, inMatch, repeat: 'first', retired: retirements };
}

/** What OpenSSH itself still reads, and no longer heeds. */
export const retiredKeywords: readonly SshdKeyword[] = [
  retired(
    'Protocol',
    'Chose between the protocols 1 and 2. There is only 2, and sshd ignores the line without a word.',
    false,
    { notice: 'none', advice: 'Remove it: sshd speaks only protocol 2 since OpenSSH 7.4.' },
  ),
  retired('KeyRegenerationInterval', 'How often the server key of protocol 1 was renewed.', false, {
    notice: 'deprecated',
    advice: NO_SSH_1,
  }),
  retired('ServerKeyBits', 'The size of the server key of protocol 1.', false, {
    notice: 'deprecated',
    advice: NO_SSH_1,
  }),
  retired('RSAAuthentication', 'Whether RSA keys of protocol 1 could log in.', true, {
    notice: 'deprecated',
    advice: 'Remove it: it was for protocol 1. Keys of protocol 2 have PubkeyAuthentication.',
  }),
  retired('RhostsRSAAuthentication', 'Host-based authentication of protocol 1.', true, {
    notice: 'deprecated',
    advice: 'Remove it: it was for protocol 1. Protocol 2 has HostbasedAuthentication.',
  }),
  retired('RhostsAuthentication', 'Trusted client hosts by their address alone.', false, {
    notice: 'deprecated',
    advice: 'Remove it: OpenSSH 3.7 dropped it. Client hosts with keys have HostbasedAuthentication.',
  }),
  retired('UseLogin', 'Whether `login` opened the sessions.', false, {
    notice: 'deprecated',
    advice: 'Remove it: OpenSSH 7.4 dropped it.',
  }),
  {
    name: 'UsePrivilegeSeparation',
    summary:
      'Whether a process without privileges talks to clients that are not yet authenticated. It always does.',
    argument: {
      kind: 'word',
      words: [{ value: 'yes' }, { value: 'no' }, { value: 'sandbox' }],
    },
    defaults: [{ value: 'sandbox' }],
    inMatch: false,
    repeat: 'first',
    retired: [
      {
        since: '7.5',
        notice: 'deprecated',
        advice: 'Remove it: privileges are always separated since OpenSSH 7.5.',
      },
    ],
  },
  retired('ReverseMappingCheck', 'An old name of the check that `UseDNS` makes.', false, {
    notice: 'deprecated',
    advice: 'Remove it; whether sshd looks up client names, UseDNS says.',
    replacement: 'UseDNS',
  }),
  retired('VerifyReverseMapping', 'An old name of the check that `UseDNS` makes.', false, {
    notice: 'deprecated',
    advice: 'Remove it; whether sshd looks up client names, UseDNS says.',
    replacement: 'UseDNS',
  }),
  retired('CheckMail', 'Whether users were told of new mail.', false, {
    notice: 'deprecated',
    advice: 'Remove it: OpenSSH 2.9.9 dropped it; PAM can tell of mail.',
  }),
  retired('AuthorizedKeysFile2', "A second file with a user's keys.", true, {
    notice: 'deprecated',
    advice: 'Remove it, and write its path behind the first one of AuthorizedKeysFile.',
  }),
  retired(
    'KerberosTgtPassing',
    'Whether Kerberos 4 tickets were accepted from clients.',
    false,
    { since: '10.4', notice: 'deprecated', advice: 'Remove it: OpenSSH 3.7 dropped Kerberos 4.' },
    { notice: 'unsupported', advice: 'Remove it: OpenSSH 3.7 dropped Kerberos 4.' },
  ),
  retired(
    'AFSTokenPassing',
    'Whether AFS tokens were accepted from clients.',
    false,
    { since: '10.4', notice: 'deprecated', advice: 'Remove it: OpenSSH 3.7 dropped it.' },
    { notice: 'unsupported', advice: 'Remove it: OpenSSH 3.7 dropped it.' },
  ),
  {
    ...retired('PAMAuthenticationViaKbdInt', 'Whether keyboard-interactive logins used PAM.', false, {
      notice: 'deprecated',
      advice:
        'Remove it: OpenSSH 10.4 refuses it. `UsePAM` and `KbdInteractiveAuthentication` together do the same.',
    }),
    until: '10.4',
  },
];
