import { nearest } from '../core/nearest.js';

/** A command line that cannot be followed. Its message says what is wrong and what to write instead. */
export class UsageError extends Error {}

/** The end of a sentence about a name that is none of the known ones: what was meant, else what helps instead. */
export function instead(
  name: string,
  known: readonly string[],
  otherwise = `known are ${known.join(', ')}.`,
) {
  const meant = nearest(name, known) ?? known.find((each) => each.startsWith(name));
  return meant === undefined ? otherwise : `did you mean "${meant}"?`;
}
