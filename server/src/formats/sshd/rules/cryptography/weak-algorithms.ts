import type { Finding } from '../../../../core/finding.js';
import type { Rule, RuleContext, RuleInfo } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { listsInForce } from './algorithm-lists.js';
import { weakAsWritten } from './weak-algorithms-as-written.js';
import { weakByDefault } from './weak-algorithms-by-default.js';

interface Family extends Pick<RuleInfo, 'id' | 'title' | 'why' | 'risk' | 'references' | 'examples'> {
  /** The lists of which the strict profile also judges what the default brings in. */
  readonly options: readonly string[];
  /** Those that hardly anybody uses: only what is written counts. */
  readonly seldomUsed?: readonly string[];
}

const families: readonly Family[] = [
  {
    id: 'sshd/weak-ciphers',
    options: ['Ciphers'],
    title: 'A weak cipher is offered',
    why: 'CBC ciphers let an attacker in the network recover plain text, 3DES and its contemporaries have blocks that are too small, and RC4 is broken. No client of the last ten years needs them.',
    risk: 5.9,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.6' },
      { source: 'STIG', id: 'SLES-15-010160' },
      { source: 'dev-sec', id: 'sshd-01' },
      { source: 'ssh-audit', id: 'ciphers' },
      { source: 'CVE', id: 'CVE-2008-5161' },
      { source: 'CWE', id: 'CWE-327' },
    ],
    examples: [
      { bad: 'Ciphers aes256-ctr,3des-cbc\n', good: 'Ciphers aes256-ctr\n' },
      { bad: 'Ciphers +aes128-cbc,aes256-ctr\n', good: 'Ciphers +aes256-ctr\n' },
    ],
  },
  {
    id: 'sshd/weak-host-keys',
    options: [
      'CASignatureAlgorithms',
      'HostKeyAlgorithms',
      'PubkeyAcceptedAlgorithms',
      'PubkeyAcceptedKeyTypes',
    ],
    seldomUsed: ['HostbasedAcceptedAlgorithms', 'HostbasedAcceptedKeyTypes'],
    title: 'A weak signature algorithm is accepted',
    why: '`ssh-rsa` signs with SHA-1, for which collisions can be computed, and DSA keys have 1024 bits. The RSA keys themselves are fine: with `rsa-sha2-512` they sign with SHA-2.',
    risk: 5.9,
    references: [
      { source: 'release notes', id: 'OpenSSH 8.8' },
      { source: 'ssh-audit', id: 'host keys' },
      { source: 'RFC', id: 'RFC 8332' },
      { source: 'CWE', id: 'CWE-327' },
    ],
    examples: [{ bad: 'HostKeyAlgorithms ssh-ed25519,ssh-rsa\n', good: 'HostKeyAlgorithms ssh-ed25519\n' }],
  },
  {
    id: 'sshd/weak-key-exchange',
    options: ['KexAlgorithms'],
    seldomUsed: ['GSSAPIKexAlgorithms'],
    title: 'A weak key exchange is offered',
    why: 'The 1024-bit group 1 can be broken by those who prepare for it, and exchanges over SHA-1 rest on a hash with collisions. Who breaks the exchange reads the whole session.',
    risk: 5.9,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.12' },
      { source: 'dev-sec', id: 'sshd-02' },
      { source: 'ssh-audit', id: 'key exchanges' },
      { source: 'RFC', id: 'RFC 9142' },
      { source: 'CWE', id: 'CWE-326' },
    ],
    examples: [
      {
        bad: 'KexAlgorithms mlkem768x25519-sha256,diffie-hellman-group1-sha1\n',
        good: 'KexAlgorithms mlkem768x25519-sha256\n',
      },
    ],
  },
  {
    id: 'sshd/weak-macs',
    options: ['MACs'],
    title: 'A weak MAC is offered',
    why: 'MD5, truncated SHA-1 and 64-bit tags make it easier to forge a packet than it should be. Modern ciphers (`chacha20-poly1305`, `aes*-gcm`) bring their own protection and do not use this list at all.',
    risk: 4.8,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.15' },
      { source: 'STIG', id: 'SLES-15-010270' },
      { source: 'dev-sec', id: 'sshd-03' },
      { source: 'ssh-audit', id: 'MACs' },
      { source: 'CWE', id: 'CWE-328' },
    ],
    examples: [{ bad: 'MACs hmac-sha2-256,hmac-md5\n', good: 'MACs hmac-sha2-256\n' }],
  },
];

/** One rule a family: a weak or broken name in a list that is in force; for strict eyes, in the default too. */
export const weakAlgorithms: readonly Rule<SshdModel>[] = families.map((family) => ({
  ...family,
  remedy:
    'Take the name out of the list. Where the line was only to harden, leave it out: the defaults of a current OpenSSH are good, and get better with each release; the strict profile reports what is left of SHA-1 in them. An old client that knows nothing else can no longer connect.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  *check(model: SshdModel, context: RuleContext): Iterable<Finding> {
    for (const list of listsInForce(model, [...family.options, ...(family.seldomUsed ?? [])])) {
      yield* weakAsWritten(list, context.target);
    }
    for (const option of family.options) yield* weakByDefault(model, option, context);
  },
}));
