/** What is wrong with the ends of a regular expression that is to match whole names. */
export type AnchorProblem = 'everything' | 'none' | 'alternatives';

const EVERYTHING: ReadonlySet<string> = new Set([
  '',
  '.',
  '.*',
  '.+',
  '^',
  '$',
  '^.*',
  '.*$',
  '^.*$',
  '^.+$',
]);

/**
 * Whether a pattern matches every name, has no anchor at either end, or has anchors that belong to its first and last
 * alternative alone. An anchor at one end is taken for meant: `^app_` is what begins so.
 */
export function anchorProblem(pattern: string): AnchorProblem | undefined {
  if (EVERYTHING.has(pattern)) return 'everything';
  const begins = /^(?:\^|\\A|\(+\^)/.test(pattern);
  const ends = /(?:\$|\\Z|\$\)+)$/.test(pattern);
  if (begins && ends && !hasAnchorsInEach(splitAlternatives(pattern))) return 'alternatives';
  // An option in front, such as (?i), may hide an anchor.
  return begins || ends || /^(?:\*\*\*|\(\?)/.test(pattern) ? undefined : 'none';
}

/** `^a$|^b$` means what it says. */
function hasAnchorsInEach(alternatives: readonly string[]): boolean {
  if (alternatives.length === 1) return true;
  return alternatives.every((each) => each.startsWith('^') && each.endsWith('$'));
}

/** The alternatives of a pattern outside of all brackets. */
function splitAlternatives(pattern: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern[at];
    if (unit === '\\') at++;
    else if (unit === '[') at = endOfSet(pattern, at);
    else if (unit === '(') depth++;
    else if (unit === ')') depth--;
    else if (unit === '|' && depth === 0) {
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  found.push(pattern.slice(start));
  return found;
}

/** Where a bracket expression ends; a `]` that comes first belongs to it. */
function endOfSet(pattern: string, open: number): number {
  const first = pattern[open + 1] === '^' ? open + 2 : open + 1;
  const end = pattern.indexOf(']', first + 1);
  return end < 0 ? pattern.length : end;
}
