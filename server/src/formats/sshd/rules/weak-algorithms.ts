import type { Finding, Fix } from '../../../core/finding.js';
import type { Rule, RuleContext, RuleInfo } from '../../../core/rule.js';
import type { Target } from '../../../core/target.js';
import { type Algorithm, type AlgorithmKind, algorithmNamed } from '../catalogue/algorithms.js';
import { effectiveAlgorithms, recommendedAlgorithms } from '../catalogue/algorithms-effective.js';
import type { Directive } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import { type Argument, isPlain, spanWithin } from '../parse/syntax.js';
import { findingAt, removeLine } from './support.js';

interface Family extends Pick<RuleInfo, 'id' | 'title' | 'why' | 'risk' | 'references' | 'examples'> {
  readonly kind: AlgorithmKind;
  readonly options: readonly string[];
}

const families: readonly Family[] = [
  {
    id: 'sshd/weak-ciphers',
    kind: 'cipher',
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
    kind: 'signature',
    options: ['HostKeyAlgorithms', 'HostbasedAcceptedAlgorithms', 'PubkeyAcceptedAlgorithms'],
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
    kind: 'kex',
    options: ['KexAlgorithms'],
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
        bad: 'KexAlgorithms curve25519-sha256,diffie-hellman-group1-sha1\n',
        good: 'KexAlgorithms curve25519-sha256\n',
      },
    ],
  },
  {
    id: 'sshd/weak-macs',
    kind: 'mac',
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

/** One rule a family: a weak or broken name in a list that is in force. */
export const weakAlgorithms: readonly Rule<SshdModel>[] = families.map((family) => ({
  ...family,
  remedy:
    'Take the name out of the list. Better still, leave the whole line out: the defaults of a current OpenSSH are good, and get better with each release. An old client that knows nothing else can no longer connect.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  keywords: family.options,
  *check(model: SshdModel, context: RuleContext): Iterable<Finding> {
    for (const option of family.options) {
      for (const directive of model.named(option)) {
        const decides = model.inForceIn(directive.scope, option) === directive;
        if (decides && directive.problems.length === 0) yield* judge(directive, family.kind, context.target);
      }
    }
  },
}));

/** A word of a list that brings in something weak. */
interface Offender {
  readonly algorithm: Algorithm;
  /** As written: the algorithm's name, or a pattern that matches it. */
  readonly word: string;
  /** Where it stands in the value. */
  readonly index: number;
}

function* judge(directive: Directive, kind: AlgorithmKind, target: Target): Iterable<Finding> {
  const list = directive.line.args[0];
  if (!list) return;
  for (const offender of offenders(list.value, kind, target)) {
    const { algorithm, word, index } = offender;
    const { name, why, standing } = algorithm;
    const subject = word === name ? name : `"${word}" brings in ${name}, which`;
    const reason = why === undefined ? '' : ` ${why}`;
    const span = spanWithin(list, index, index + word.length);
    yield findingAt(directive, span, `${subject} is ${standing}.${reason}`, {
      severity: standing === 'broken' ? 'warning' : 'info',
      fixes: () => (word === name ? [takeOut(directive, list, offender, kind, target)] : []),
    });
  }
}

/** Once for each word: a pattern may bring in several. */
function* offenders(value: string, kind: AlgorithmKind, target: Target): Iterable<Offender> {
  let last = -1;
  for (const { name, index } of effectiveAlgorithms(kind, value, target)) {
    if (index === undefined || index === last) continue;
    const algorithm = algorithmNamed(kind, name, target);
    if (algorithm?.standing !== 'weak' && algorithm?.standing !== 'broken') continue;
    last = index;
    yield { algorithm, word: value.slice(index).split(',', 1)[0] as string, index };
  }
}

/** Removes a name and its comma; where nothing would be left, the line that adds it, or the list for a good one. */
function takeOut(
  directive: Directive,
  list: Argument,
  { word, index }: Offender,
  kind: AlgorithmKind,
  target: Target,
): Fix {
  const { value } = list;
  const sign = /^[+^]/.exec(value)?.[0] ?? '';
  const others = value
    .slice(sign.length)
    .split(',')
    .filter((each) => each !== word && each !== '');
  if (others.length === 0) {
    if (sign) return removeLine(directive, false, 'Remove this line, so that the defaults hold');
    const good = recommendedAlgorithms(kind, target).join(',');
    return { title: 'Replace by a sound list', safe: false, edits: [{ span: list.span, text: good }] };
  }
  const title = `Remove ${word}`;
  const end = index + word.length;
  const span = end === value.length ? spanWithin(list, index - 1, end) : spanWithin(list, index, end + 1);
  const text = isPlain(list) ? '' : sign + others.join(',');
  return { title, safe: false, edits: [{ span, text }] };
}
