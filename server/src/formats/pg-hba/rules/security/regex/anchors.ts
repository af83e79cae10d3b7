import { compileRegex } from '../../../regex/regex.js';

/** What is wrong with the ends of a regular expression that is to match whole names. */
export type AnchorProblem = 'everything' | 'none' | 'alternatives';

/**
 * Whether a pattern matches every name, has no anchor at either end, or has anchors that belong to its first and last
 * alternative alone. An anchor at one end is taken for meant: `^app_` is what begins so.
 */
export function anchorProblem(pattern: string): AnchorProblem | undefined {
  const regex = compileRegex(pattern);
  if (typeof regex === 'string') return undefined;
  if (regex.matchesEveryName) return 'everything';
  const begins = /^(?:\^|\\A|\(+\^)/.test(pattern);
  const ends = /(?:\$|\\Z|\$\)+)$/.test(pattern);
  if (begins && ends && regex.isAnchored === false) return 'alternatives';
  // An option in front, such as (?i), may hide an anchor.
  return begins || ends || /^(?:\*\*\*|\(\?)/.test(pattern) ? undefined : 'none';
}
