import type { Diagnostic } from './engine.js';
import type { Fix } from './finding.js';
import { applyEdits, overlaps, type TextEdit } from './text.js';

/** Which fixes a fix-all may take. */
export interface FixFilter {
  /** Also those that can lock someone out or stop a service. */
  readonly unsafe?: boolean;
  /** Only this rule's. */
  readonly rule?: string;
}

export interface FixResult {
  readonly text: string;
  /** How many fixes went in. */
  readonly applied: number;
}

/** More passes than real files need; what a rule pair that undoes each other's work costs at the most. */
const MAX_PASSES = 16;

/**
 * Applies fixes, re-lints and goes on until nothing is left to fix. `lint` gives the findings of one document's
 * text; where fixes overlap, the earlier finding's goes first and the other waits for the next pass.
 */
export async function fixAll(
  text: string,
  lint: (text: string) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>,
  filter: FixFilter = {},
): Promise<FixResult> {
  let applied = 0;
  let current = text;
  const seen = new Set([text]);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const chosen = chooseFixes(await lint(current), filter);
    if (chosen.length === 0) break;
    const next = applyEdits(
      current,
      chosen.flatMap((fix) => fix.edits),
    );
    if (seen.has(next)) break;
    seen.add(next);
    current = next;
    applied += chosen.length;
  }
  return { text: current, applied };
}

/** For each finding its first fix that the filter admits, leaving out those that overlap one chosen before. */
export function chooseFixes(diagnostics: readonly Diagnostic[], filter: FixFilter): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken = new TakenEdits();
  for (const diagnostic of diagnostics) {
    if (filter.rule !== undefined && diagnostic.rule.id !== filter.rule) continue;
    const fix = diagnostic.fixes().find((each) => each.safe || filter.unsafe);
    if (fix && taken.tryTake(fix.edits)) chosen.push(fix);
  }
  return chosen;
}

/** The edits chosen so far in ascending order, an insertion before a replacement that begins at its place. */
class TakenEdits {
  readonly #sorted: TextEdit[] = [];

  tryTake(edits: readonly TextEdit[]): boolean {
    if (edits.some((edit) => this.#conflicts(edit))) return false;
    for (const edit of edits) {
      const insertion = edit.span.start === edit.span.end;
      this.#sorted.splice(this.#lowerBound(edit.span.start + (insertion ? 0 : 1)), 0, edit);
    }
    return true;
  }

  #conflicts(edit: TextEdit): boolean {
    for (let index = Math.max(0, this.#lowerBound(edit.span.start) - 1); ; index++) {
      const other = this.#sorted[index];
      if (!other || other.span.start > edit.span.end) return false;
      if (overlaps(other.span, edit.span) || isSame(other, edit)) return true;
    }
  }

  /** The index of the first edit that begins at `offset` or later. */
  #lowerBound(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as TextEdit).span.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
