import type { Span } from '../../../core/text.js';

/** What the server refuses a record for; a rule tells each. */
export type MistakeKind =
  | 'connection-type'
  | 'missing-column'
  | 'missing-address'
  | 'missing-mask'
  | 'several-values'
  | 'address'
  | 'address-family'
  | 'cidr-length'
  | 'mask'
  | 'mask-after-cidr'
  | 'address-on-local'
  | 'method'
  | 'method-on-connection'
  | 'method-of-other-build'
  | 'option-syntax'
  | 'option-name'
  | 'option-method'
  | 'option-missing'
  | 'option-value'
  | 'option-conflict'
  | 'regex'
  | LexicalKind;

/** Faults in how a line is written: what the server says of them names what came of it, seldom the fault. */
export type LexicalKind =
  | 'byte-order-mark'
  | 'include-form'
  | 'include-release'
  | 'empty-file'
  | 'comment-sign'
  | 'carriage-return'
  | 'open-quote'
  | 'odd-blank'
  | 'continuation'
  /** What the line before would have continued with: told there. */
  | 'continued-before'
  | 'single-quotes'
  | 'blank-before-comma'
  | 'group-blank'
  | 'hash'
  | 'semicolon'
  | 'trailing-comma'
  | 'too-long';

/** A reason for which the server refuses a record, and with it the file. */
export interface Mistake {
  readonly kind: MistakeKind;
  /** The smallest thing to change. */
  readonly span: Span;
  /** The document that the span is in, where it is that of a word from another one. */
  readonly path?: string;
  /** In the server's own words: `invalid connection type "Host"`. */
  readonly message: string;
}

/** A span, and the document that it is in where that is not the record's: a word of a file has both. */
export interface Place extends Span {
  readonly path?: string | undefined;
}

/** A mistake of the record whose word is there. */
export function mistakeAt(kind: MistakeKind, { start, end, path }: Place, message: string): Mistake {
  const mistake = { kind, span: { start, end }, message };
  return path === undefined ? mistake : { ...mistake, path };
}
