import { nearest } from '../../../core/nearest.js';
import type { Target } from '../../../core/target.js';
import type { Word } from '../catalogue/grammar.js';
import { isKnownWord } from '../catalogue/vocabulary.js';
import type { Argument, Line } from '../parse/syntax.js';
import { invalid, inWords, replace, type ValueProblem } from './problem.js';

/** What people write elsewhere for the same. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['1', 'yes'],
  ['enable', 'yes'],
  ['enabled', 'yes'],
  ['on', 'yes'],
  ['true', 'yes'],
  ['y', 'yes'],
  ['0', 'no'],
  ['disable', 'no'],
  ['disabled', 'no'],
  ['false', 'no'],
  ['n', 'no'],
  ['off', 'no'],
  ['both', 'any'],
  ['ipv4', 'inet'],
  ['ipv6', 'inet6'],
]);

/** Whether a value is one of some words, as the target knows them. */
export function isOneOf(
  value: string,
  words: readonly Word[],
  target: Target,
  caseSensitive = false,
): boolean {
  for (const word of words) {
    if (isSame(word.value, value, caseSensitive) && isKnownWord(word, target)) return true;
  }
  return false;
}

function isSame(a: string, b: string, caseSensitive: boolean): boolean {
  if (a === b) return true;
  return !caseSensitive && a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

/** The words to propose: those that the target knows, without old names. */
export function proposals(words: readonly Word[], target: Target): readonly string[] {
  return words.filter((each) => isKnownWord(each, target) && !each.replacedBy).map(({ value }) => value);
}

/** The problem of an argument that is none of some words. */
export function notAWord(
  line: Line,
  { value, span }: Argument,
  words: readonly Word[],
  target: Target,
): ValueProblem {
  const proposed = proposals(words, target);
  const later = words.find((each) => isSame(each.value, value, false) && !isKnownWord(each, target));
  if (later?.since !== undefined) {
    return invalid(span, `${line.keyword} takes "${value}" only since OpenSSH ${later.since}.`);
  }
  const synonym = SYNONYMS.get(value.toLowerCase());
  const meant = synonym !== undefined && proposed.includes(synonym) ? synonym : undefined;
  const near = meant ?? nearest(value, proposed);
  const safe = meant !== undefined || near === value.toLowerCase();
  const fixes = near === undefined ? [] : [replace(span, near, { safe })];
  return invalid(span, `${line.keyword} takes ${inWords(proposed, 'or')}, not "${value}".`, ...fixes);
}
