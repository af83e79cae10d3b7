import { matchesWildcard } from '../../../core/glob.js';
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
interface Element {
  readonly text: string;
  readonly index: number;
}

/**
 * What a server offers that is told `written`, or nothing, in its order of preference. A list that begins with
 * `+` adds to the default, `^` puts before it, `-` removes from it; one that removes all has no effect.
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
    const removed = elementsOf(written, 1);
    const left = standard.filter(({ name }) => !removed.some((each) => removes(each.text, name)));
    return left.length === 0 ? standard : left;
  }
  if (sign === '+') return withoutRepetition([...standard, ...named(kind, elementsOf(written, 1), target)]);
  if (sign === '^') return withoutRepetition([...named(kind, elementsOf(written, 1), target), ...standard]);
  return withoutRepetition(named(kind, elementsOf(written, 0), target));
}

/** What an expert would have a server of the target's release offer: post-quantum key exchange first, nothing weak. */
export function recommendedAlgorithms(kind: AlgorithmKind, target: Target): readonly string[] {
  const sound = defaultAlgorithms(kind, target)
    .map((name) => algorithmNamed(kind, name, target))
    .filter((each) => each?.standing === 'strong' || each?.standing === 'acceptable') as Algorithm[];
  const isFirst = (each: Algorithm): boolean => each.postQuantum === true;
  return [...sound.filter(isFirst), ...sound.filter((each) => !isFirst(each))].map((each) => each.name);
}

function elementsOf(written: string, from: number): Element[] {
  const elements: Element[] = [];
  for (let start = from; start <= written.length; ) {
    const comma = written.indexOf(',', start);
    const end = comma < 0 ? written.length : comma;
    if (end > start) elements.push({ text: written.slice(start, end), index: start });
    start = end + 1;
  }
  return elements;
}

/** A negated pattern removes what it names too: sshd only asks whether the list says anything of the name. */
function removes(pattern: string, name: string): boolean {
  return matchesWildcard(pattern.startsWith('!') ? pattern.slice(1) : pattern, name);
}

function named(kind: AlgorithmKind, elements: readonly Element[], target: Target): OfferedAlgorithm[] {
  return elements.flatMap(({ text, index }) => {
    if (!/[*?]/.test(text)) return algorithmNamed(kind, text, target) ? [{ name: text, index }] : [];
    return algorithms[kind].entries
      .filter((each) => isKnown(each, target) && matchesWildcard(text, each.name))
      .map(({ name }) => ({ name, index }));
  });
}

function withoutRepetition(offered: readonly OfferedAlgorithm[]): readonly OfferedAlgorithm[] {
  const seen = new Set<string>();
  return offered.filter(({ name }) => !seen.has(name) && seen.add(name));
}
