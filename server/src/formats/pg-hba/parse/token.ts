import type { Span } from '../../../core/text.js';

const QUOTED = 1;
const PARTLY_QUOTED = 2;
const UNTERMINATED = 4;

/**
 * One word of a field as the server sees it, its quotes taken away. Commas separate the words of a field. The quotes
 * belong to the span.
 */
export class Token implements Span {
  constructor(
    /** Without its quotes. */
    readonly text: string,
    private readonly quotes: number,
    readonly start: number,
    readonly end: number,
    /** The document it comes from, where that is a file that the record refers to with `@`. */
    readonly path?: string,
  ) {}

  /** A quote stands before its first character: it is a name, and no keyword. */
  get isQuoted(): boolean {
    return (this.quotes & QUOTED) !== 0;
  }

  /** There are quotes in it, but the first does not stand before its first character, which is what counts. */
  get isPartlyQuoted(): boolean {
    return (this.quotes & PARTLY_QUOTED) !== 0;
  }

  /** Its last quote is never closed, so that it takes the rest of the line. */
  get isUnterminated(): boolean {
    return (this.quotes & UNTERMINATED) !== 0;
  }

  /** Whether it is this keyword, and not a name that is spelt like it. */
  is(keyword: string): boolean {
    return this.text === keyword && !this.isQuoted;
  }

  /** Whether it refers to a file that holds the words: `@admins`. */
  get isFileReference(): boolean {
    return this.text.charCodeAt(0) === AT && this.text.length > 1 && !this.isQuoted;
  }

  /** The same word, as it comes into a record from another document. */
  from(path: string): Token {
    return new Token(this.text, this.quotes, this.start, this.end, path);
  }
}

const AT = 64;

/** How the quotes of a word are told to its constructor. */
export function quotesOf(isQuoted: boolean, sawQuote: boolean, isOpen: boolean): number {
  if (!sawQuote) return 0;
  return (isQuoted ? QUOTED : PARTLY_QUOTED) | (isOpen ? UNTERMINATED : 0);
}

/** The words of one column; there is at least one. */
export type Field = readonly Token[];

/** From the first word of a column to its last. */
export function spanOf(field: Field): Span {
  return { start: (field[0] as Token).start, end: (field.at(-1) as Token).end };
}
