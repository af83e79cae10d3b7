import type { Span } from '../../../core/text.js';

const QUOTED = 1;
const PARTLY_QUOTED = 2;
const UNTERMINATED = 4;

/**
 * One word of a field as the server sees it, its quotes taken away. Commas separate the words of a field. The quotes
 * belong to the span. A large file is mostly words, so that those without anything special are kept small.
 */
export class Token implements Span {
  constructor(
    /** Without its quotes. */
    readonly text: string,
    readonly start: number,
  ) {}

  get end(): number {
    return this.start + this.text.length;
  }

  /** The document it comes from, where that is a file that the record refers to with `@`. */
  get path(): string | undefined {
    return undefined;
  }

  /** A quote stands before its first character: it is a name, and no keyword. */
  get isQuoted(): boolean {
    return false;
  }

  /** There are quotes in it, but the first does not stand before its first character, which is what counts. */
  get isPartlyQuoted(): boolean {
    return false;
  }

  /** Its last quote is never closed, so that it takes the rest of the line. */
  get isUnterminated(): boolean {
    return false;
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
    return new SpecialToken(this.text, 0, this.start, this.end, path);
  }
}

/** A word with quotes, over several lines, or from another document. */
export class SpecialToken extends Token {
  readonly #quotes: number;
  readonly #end: number;
  readonly #path: string | undefined;

  constructor(text: string, quotes: number, start: number, end: number, path?: string) {
    super(text, start);
    this.#quotes = quotes;
    this.#end = end;
    this.#path = path;
  }

  override get end(): number {
    return this.#end;
  }

  override get path(): string | undefined {
    return this.#path;
  }

  override get isQuoted(): boolean {
    return (this.#quotes & QUOTED) !== 0;
  }

  override get isPartlyQuoted(): boolean {
    return (this.#quotes & PARTLY_QUOTED) !== 0;
  }

  override get isUnterminated(): boolean {
    return (this.#quotes & UNTERMINATED) !== 0;
  }

  override from(path: string): Token {
    return new SpecialToken(this.text, this.#quotes, this.start, this.#end, path);
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
