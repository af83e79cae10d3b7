import { nearest } from '../core/nearest.js';

/** A command line that cannot be followed. Its message says what is wrong and what to write instead. */
export class UsageError extends Error {}

/** The error for a name that is none of the known ones. */
export function unknownName(
  what: string,
  name: string,
  known: readonly string[],
  otherwise: string,
): UsageError {
  const meant = nearest(name, known);
  return new UsageError(`There is no ${what} "${name}"; ${meant ? `did you mean "${meant}"?` : otherwise}`);
}
