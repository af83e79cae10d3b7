import type { LackingFact } from '../../../core/admission.js';

/** Whether a record or a column of it matches: surely, surely not, or if something holds that the files do not tell. */
export type Match = { readonly matches: true } | { readonly matches: false; readonly why: string } | Doubt;

/** Something that the files do not tell, and that would have to hold. */
export interface Doubt {
  readonly matches: undefined;
  readonly why: string;
  readonly condition: string;
  /** The facts of a connection that would tell. */
  readonly lacks: readonly LackingFact[];
}

export const YES: Match = { matches: true };
export const no = (why: string): Match => ({ matches: false, why });
export const maybe = (condition: string, ...lacks: readonly LackingFact[]): Doubt => ({
  matches: undefined,
  why: `may match, if ${condition}`,
  condition,
  lacks,
});

/** All of some doubts, or any of them. */
export function joined(doubts: readonly Doubt[], word: 'and' | 'or'): Doubt {
  const conditions = new Set(doubts.map(({ condition }) => condition));
  return maybe([...conditions].join(` ${word} `), ...new Set(doubts.flatMap(({ lacks }) => lacks)));
}
