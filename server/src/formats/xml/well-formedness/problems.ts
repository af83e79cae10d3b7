import type { Fix } from '../../../core/finding.js';
import type { Span, TextEdit } from '../../../core/text.js';

/** What is wrong where a text is not well-formed XML. */
export type XmlProblemKind =
  | 'attribute-without-value'
  | 'bare-ampersand'
  | 'broken-declaration'
  | 'broken-doctype'
  | 'broken-end-tag'
  | 'broken-entity'
  | 'broken-instruction'
  | 'broken-markup'
  | 'broken-tag'
  | 'cdata-end'
  | 'double-hyphen'
  | 'duplicate-attribute'
  | 'entity-in-value'
  | 'entity-loop'
  | 'forbidden-character'
  | 'less-than-in-value'
  | 'missing-blank'
  | 'missing-equals'
  | 'misplaced-declaration'
  | 'misplaced-doctype'
  | 'misspelt-end-tag'
  | 'nested-comment'
  | 'never-ended'
  | 'no-root'
  | 'not-well-formed'
  | 'placeholder'
  | 'second-root'
  | 'stray-character'
  | 'stray-end-tag'
  | 'stray-less-than'
  | 'text-outside-root'
  | 'typographic-quotes'
  | 'unclosed-element'
  | 'unknown-entity'
  | 'unquoted-value';

/** A place where a text is not well-formed XML. */
export interface XmlProblem {
  readonly kind: XmlProblemKind;
  /** The smallest thing to change. */
  readonly span: Span;
  readonly message: string;
  /** Where a parser that reads the text from its beginning notices it, if that is not where `span` begins. */
  readonly noticedAt?: number;
  readonly fixes?: () => readonly Fix[];
}

/** Problems as they are found, in any order. */
export class ProblemList {
  readonly found: XmlProblem[] = [];

  add(
    kind: XmlProblemKind,
    start: number,
    end: number,
    message: string,
    more: Pick<XmlProblem, 'fixes' | 'noticedAt'> = {},
  ): void {
    this.found.push({ kind, span: { start, end }, message, ...more });
  }
}

/** The fix that makes this edit, as a problem has it. */
export function fix(title: string, safe: boolean, ...edits: readonly TextEdit[]): () => readonly Fix[] {
  return () => [{ title, safe, edits }];
}

/** The edit that replaces what stands between two offsets. */
export function replace(start: number, end: number, text: string): TextEdit {
  return { span: { start, end }, text };
}
