import type { CharacterSet } from './character-set.js';

/** A zero-width condition on the place in the name. */
export type Assertion = 'begin' | 'end' | 'word-begin' | 'word-end' | 'word-boundary' | 'no-word-boundary';

/** A regular expression as a tree. */
export type RegexNode =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence' | 'choice'; readonly nodes: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly node: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  /** A back reference or a lookaround: whether it matches is not worked out. */
  | { readonly kind: 'unknown' };

export const EMPTY: RegexNode = { kind: 'sequence', nodes: [] };
