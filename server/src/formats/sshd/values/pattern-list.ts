import { matchesWildcard } from '../../../core/glob.js';

/** How a list with negated elements answers: one that is excluded does not match whatever else is in the list. */
export type ListMatch = 'matched' | 'unmatched' | 'excluded';

/** sshd copies an element into a buffer of this size, and gives up a list with one that does not fit. */
const BUFFER = 1024;

/** Whether a text matches a comma list of patterns, as `match_pattern_list` has it. */
export function matchPatterns(list: string, text: string): ListMatch {
  let result: ListMatch = 'unmatched';
  for (let start = 0; start < list.length; ) {
    const isNegated = list[start] === '!';
    const from = isNegated ? start + 1 : start;
    const comma = list.indexOf(',', from);
    const end = comma < 0 ? list.length : comma;
    if (end - from >= BUFFER - 1) return 'unmatched';
    if (matchesWildcard(list.slice(from, end), text)) {
      if (isNegated) return 'excluded';
      result = 'matched';
    }
    start = end + 1;
  }
  return result;
}
