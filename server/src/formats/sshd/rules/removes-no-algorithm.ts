import type { Finding } from '../../../core/finding.js';
import { matchesWildcard } from '../../../core/glob.js';
import { nearest } from '../../../core/nearest.js';
import type { Rule, RuleContext } from '../../../core/rule.js';
import { type AlgorithmKind, algorithms } from '../catalogue/algorithms.js';
import { elementsOf, type ListElement, leftByRemoval } from '../catalogue/algorithms-effective.js';
import type { SshdModel } from '../model/model.js';
import { spanWithin } from '../parse/syntax.js';
import { replaceWithin } from '../values/problem.js';
import { removalsInForce, type WrittenList } from './algorithm-lists.js';
import { findingAt } from './support.js';

const OPTIONS = [
  'CASignatureAlgorithms',
  'Ciphers',
  'HostKeyAlgorithms',
  'HostbasedAcceptedAlgorithms',
  'HostbasedAcceptedKeyTypes',
  'KexAlgorithms',
  'MACs',
  'PubkeyAcceptedAlgorithms',
  'PubkeyAcceptedKeyTypes',
];

/** A misspelt name in a list that removes, so that what was meant stays. */
export const removesNoAlgorithm: Rule<SshdModel> = {
  id: 'sshd/removes-no-algorithm',
  title: 'A name in a removal list matches nothing, and what was meant stays',
  why: 'A list that begins with `-` may name what does not exist, so sshd accepts a misspelt name without a word, and keeps offering the algorithm that was to go. The `-` counts only once, before the whole list.',
  remedy: 'Write the name as `ssh -Q` prints it, and look at what is left with `sshd -T`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.3,
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-327' },
  ],
  examples: [
    {
      bad: 'Ciphers -chacha20-poly1305\n',
      good: 'Ciphers -chacha20-poly1305@openssh.com\n',
    },
    { bad: 'MACs -umac-64*,-hmac-sha1*\n', good: 'MACs -umac-64*,hmac-sha1*\n' },
  ],
  keywords: OPTIONS,
  *check(model: SshdModel, context: RuleContext): Iterable<Finding> {
    for (const list of removalsInForce(model, OPTIONS)) yield* judge(list, context);
  },
};

function* judge({ directive, argument, kind }: WrittenList, { target }: RuleContext): Iterable<Finding> {
  const { value } = argument;
  const elements = elementsOf(value, 1);
  const kept = elements.filter(({ text }) => text.startsWith('!')).map(({ text }) => text.slice(1));
  const left = leftByRemoval(kind, value, target).filter(
    (name) => !kept.some((pattern) => matchesWildcard(pattern, name)),
  );
  for (const element of elements) {
    const { text, index } = element;
    const correction = correct(element, kind, left);
    if (correction === undefined) continue;
    const end = index + text.length;
    const message = `"${text}" removes nothing: ${reason(text, correction, left)}`;
    yield findingAt(directive, spanWithin(argument, index, end), message, {
      fixes: () => {
        const corrected = value.slice(0, index) + correction + value.slice(end);
        const isTooMuch = leftByRemoval(kind, corrected, target).length === 0;
        return isTooMuch ? [] : replaceWithin(argument, index, end, correction);
      },
    });
  }
}

/** What the writer of an element that removes nothing must have meant to remove, where that is still there. */
function correct({ text }: ListElement, kind: AlgorithmKind, left: readonly string[]): string | undefined {
  if (text.startsWith('!') || removesSomething(text, kind)) return undefined;
  const cleaned = text
    .trim()
    .replace(/^[-+^]/, '')
    .toLowerCase();
  if (left.some((name) => matchesWildcard(cleaned, name))) return cleaned;
  if (/[*?]/.test(cleaned)) return undefined;
  const full = `${cleaned}@openssh.com`;
  if (algorithms[kind].get(full)) return left.includes(full) ? full : undefined;
  // Another number makes another algorithm, one that OpenSSH may never have had.
  const alike = algorithms[kind].entries.filter(({ name }) => digitsOf(name) === digitsOf(cleaned));
  const near = nearest(
    cleaned,
    alike.map(({ name }) => name),
  );
  return near !== undefined && left.includes(near) ? near : undefined;
}

/** Whether it would in some release: hardening lists name what is long gone. */
function removesSomething(pattern: string, kind: AlgorithmKind): boolean {
  return algorithms[kind].entries.some(({ name }) => matchesWildcard(pattern, name));
}

function digitsOf(name: string): string {
  return name.replace(/\D/g, '');
}

function reason(text: string, correction: string, left: readonly string[]): string {
  const stays = left.find((name) => matchesWildcard(correction, name));
  if (/^[-+^]/.test(text)) return `a sign counts only before the whole list, and ${stays} stays.`;
  if (text.toLowerCase() === correction) return `names are in lower case, and ${stays} stays.`;
  return `the name is ${correction}, which stays.`;
}
