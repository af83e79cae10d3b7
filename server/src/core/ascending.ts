/** The index of the last of some things in ascending order that is not beyond a number; -1 where all are. */
export function lastIndexUpTo<Thing>(
  ascending: readonly Thing[],
  limit: number,
  numberOf: (thing: Thing) => number,
): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(ascending[middle] as Thing) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
