import type { Finding } from '../../../../core/finding.js';
import { hasWildcard, matchesWildcard } from '../../../../core/glob.js';
import { groupBy } from '../../../../core/group.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule, RuleContext } from '../../../../core/rule.js';
import { type AlgorithmKind, algorithms } from '../../catalogue/algorithms.js';
import { elementsOf, leftByRemoval, passedOver } from '../../catalogue/algorithms-effective.js';
import type { SshdModel } from '../../model/model.js';
import { spanWithin } from '../../parse/syntax.js';
import { replaceWithin } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { removalsInForce, type WrittenList } from './algorithm-lists.js';

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
  const left = passedOver(kind, value, target);
  for (const { text, index } of elementsOf(value, 1)) {
    const correction = correct(text, kind, left);
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
function correct(text: string, kind: AlgorithmKind, left: readonly string[]): string | undefined {
  if (text.startsWith('!')) return undefined;
  const meant = hasWildcard(text) ? patternMeant(text, kind) : nameMeant(text, kind);
  return meant !== undefined && left.some((name) => matchesWildcard(meant, name)) ? meant : undefined;
}

function patternMeant(pattern: string, kind: AlgorithmKind): string | undefined {
  // It may remove something in another release: hardening lists name what is long gone.
  const isUseful = algorithms[kind].entries.some(({ name }) => matchesWildcard(pattern, name));
  return isUseful ? undefined : cleaned(pattern);
}

function nameMeant(text: string, kind: AlgorithmKind): string | undefined {
  const alike = namesByDigits(kind).get(digitsOf(text));
  if (!alike) return undefined;
  const nameOf = (name: string) => algorithms[kind].get(name)?.name;
  if (nameOf(text) === text) return undefined;
  const name = cleaned(text);
  return nameOf(name) ?? nameOf(`${name}@openssh.com`) ?? alike.nearest(name);
}

function cleaned(text: string): string {
  return text
    .trim()
    .replace(/^[-+^]/, '')
    .toLowerCase();
}

const groupedNames = new Map<AlgorithmKind, ReadonlyMap<string, Names>>();

/** The names of a family by the digits in them: others make another algorithm, which OpenSSH may never have had. */
function namesByDigits(kind: AlgorithmKind): ReadonlyMap<string, Names> {
  const known = groupedNames.get(kind);
  if (known) return known;
  const groups = groupBy(algorithms[kind].entries, ({ name }) => digitsOf(name));
  const names = new Map([...groups].map(([digits, of]) => [digits, new Names(of.map(({ name }) => name))]));
  groupedNames.set(kind, names);
  return names;
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
