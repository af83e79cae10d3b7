import { hasWildcard, matchesWildcard } from '../../../core/glob.js';
import type { Target } from '../../../core/target.js';
import { type Algorithm, type AlgorithmKind, algorithmNamed, algorithms, isKnown } from './algorithms.js';
import { defaultAlgorithms } from './algorithms-defaults.js';

/** An algorithm that a server offers. */
export interface OfferedAlgorithm {
  readonly name: string;
  /** The offset in the written value of what brought it in; undefined where the default did. */
  readonly index: number | undefined;
}

/** An element of a comma list. */
export interface ListElement {
  readonly text: string;
  readonly index: number;
}

/**
 * What a server offers that is told `written`, or nothing, in its order of preference: what `sshd -T` prints. A
 * list that begins with `+` adds to the default, `^` puts before it, `-` removes from it; one that removes all
 * is printed as the default.
 */
export function effectiveAlgorithms(
  kind: AlgorithmKind,
  written: string | undefined,
  target: Target,
): readonly OfferedAlgorithm[] {
  const standard = defaultAlgorithms(kind, target).map((name) => ({ name, index: undefined }));
  if (written === undefined || written === '') return standard;
  const sign = written.charAt(0);
  if (sign === '-') {
    const left = new Set(leftByRemoval(kind, written, target));
    return left.size === 0 ? standard : standard.filter(({ name }) => left.has(name));
  }
  if (sign === '+') return withoutRepetition([...standard, ...named(kind, elementsOf(written, 1), target)]);
  if (sign === '^') return withoutRepetition([...named(kind, elementsOf(written, 1), target), ...standard]);
  return withoutRepetition(named(kind, elementsOf(written, 0), target));
}

/** What a list that begins with `-` leaves of the default. A negated pattern keeps what it names. */
export function leftByRemoval(kind: AlgorithmKind, written: string, target: Target): readonly string[] {
  const standard = defaultAlgorithms(kind, target);
  const { removed, kept } = spokenOf(standard, written);
  return standard.filter((name) => !removed.has(name) || kept.has(name));
}

/** What of the default a list that begins with `-` does not speak of. */
export function passedOver(kind: AlgorithmKind, written: string, target: Target): readonly string[] {
  const standard = defaultAlgorithms(kind, target);
  const { removed, kept } = spokenOf(standard, written);
  return standard.filter((name) => !removed.has(name) && !kept.has(name));
}

function spokenOf(names: readonly string[], written: string) {
  const removed = new Set<string>();
  const kept = new Set<string>();
  for (const { text } of elementsOf(written, 1)) {
    const isNegated = text.startsWith('!');
    const pattern = isNegated ? text.slice(1) : text;
    for (const name of names) {
      if (matchesWildcard(pattern, name)) (isNegated ? kept : removed).add(name);
    }
  }
  return { removed, kept };
}

/** What an expert would have a server of the target's release offer: post-quantum key exchange first, nothing weak. */
export function recommendedAlgorithms(kind: AlgorithmKind, target: Target): readonly string[] {
  const sound = defaultAlgorithms(kind, target)
    .map((name) => algorithmNamed(kind, name, target))
    .filter((each) => each?.standing === 'strong' || each?.standing === 'acceptable') as Algorithm[];
  const isFirst = (each: Algorithm): boolean => each.postQuantum === true;
  return [...sound.filter(isFirst), ...sound.filter((each) => !isFirst(each))].map((each) => each.name);
}

/** The elements of a comma list from an offset on, those that are empty left out. */
export function elementsOf(written: string, from: number): ListElement[] {
  const elements: ListElement[] = [];
  for (let start = from; start <= written.length; ) {
    const comma = written.indexOf(',', start);
    const end = comma < 0 ? written.length : comma;
    if (end > start) elements.push({ text: written.slice(start, end), index: start });
    start = end + 1;
  }
  return elements;
}

function named(kind: AlgorithmKind, elements: readonly ListElement[], target: Target): OfferedAlgorithm[] {
  return elements.flatMap(({ text, index }) => {
    if (!hasWildcard(text)) return algorithmNamed(kind, text, target) ? [{ name: text, index }] : [];
    return algorithms[kind].entries
      .filter((each) => isKnown(each, target) && matchesWildcard(text, each.name))
      .map(({ name }) => ({ name, index }));
  });
}

function withoutRepetition(offered: readonly OfferedAlgorithm[]): readonly OfferedAlgorithm[] {
  const seen = new Set<string>();
  return offered.filter(({ name }) => !seen.has(name) && seen.add(name));
}
