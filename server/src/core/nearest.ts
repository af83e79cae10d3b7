/**
 * The candidate that a person most likely meant by `name`, compared without case, or undefined where none is
 * near: at most one change in three letters, two at the most (a swap of neighbours counts as one).
 * Costs O(candidates × length), with lengths bounded.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 2 || wanted.length > MAX_LENGTH) return undefined;
  let limit = wanted.length < 4 ? 1 : wanted.length < 9 ? 2 : 3;
  let best: string | undefined;
  for (const candidate of candidates) {
    const length = candidate.length;
    if (length > MAX_LENGTH || Math.abs(length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    if (distance <= limit) {
      best = candidate;
      if (distance === 0) break;
      limit = distance - 1;
    }
  }
  return best;
}

const MAX_LENGTH = 80;

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
