/** Names longer than this are nobody's misspelling. */
const MAX_LENGTH = 80;

interface Candidate {
  readonly name: string;
  readonly lower: string;
  /** A bit for each letter that occurs. */
  readonly letters: number;
}

/** A set of names in which the one that a person meant can be found. */
export class Names {
  readonly #candidates: readonly Candidate[];

  constructor(names: Iterable<string>) {
    this.#candidates = Array.from(names, (name) => {
      const lower = name.toLowerCase();
      return { name, lower, letters: lettersOf(lower) };
    });
  }

  /**
   * The name that a person most likely meant by `name`, compared without case, or undefined where none is near:
   * one change in a short word, two in a longer one, three in a long one; a swap of neighbours counts as one.
   */
  nearest(name: string): string | undefined {
    if (name.length < 2 || name.length > MAX_LENGTH) return undefined;
    const wanted = name.toLowerCase();
    const letters = lettersOf(wanted);
    let limit = wanted.length < 4 ? 1 : wanted.length < 9 ? 2 : 3;
    let best: string | undefined;
    for (const candidate of this.#candidates) {
      if (Math.abs(candidate.lower.length - wanted.length) > limit) continue;
      // A change takes away one letter and brings in one at the most.
      if (bitCount(letters ^ candidate.letters) > 2 * limit) continue;
      const distance = editDistance(wanted, candidate.lower, limit);
      if (distance > limit) continue;
      best = candidate.name;
      if (distance === 0) break;
      limit = distance - 1;
    }
    return best;
  }
}

/** The one of some names that a person most likely meant; see `Names`, which is quicker for many questions. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  return new Names(candidates).nearest(name);
}

/** Among more than these only case is looked at: each wrong name would be compared with each of them. */
const MANY = 200;

/** Finds what was meant among the names that a file itself gives, of which there may be very many. */
export class GivenNames {
  readonly #byLower: ReadonlyMap<string, string>;
  readonly #names: Names;

  constructor(given: ReadonlySet<string>) {
    this.#byLower = new Map(Array.from(given, (name) => [name.toLowerCase(), name]));
    this.#names = new Names(given.size > MANY ? [] : given);
  }

  nearest(name: string): string | undefined {
    return this.#byLower.get(name.toLowerCase()) ?? this.#names.nearest(name);
  }
}

function lettersOf(lower: string): number {
  let letters = 0;
  const end = Math.min(lower.length, MAX_LENGTH);
  for (let at = 0; at < end; at++) letters |= 1 << (lower.charCodeAt(at) & 31);
  return letters;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** The optimal string alignment distance, or `limit + 1` as soon as it must exceed the limit. */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let distance = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, (beforePrevious[column - 2] as number) + 1);
      current.push(distance);
      if (distance < smallest) smallest = distance;
    }
    if (smallest > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] as number;
}
