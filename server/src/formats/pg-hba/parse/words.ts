import type { LogicalLine } from './logical-lines.js';
import { quotesOf, SpecialToken, Token } from './token.js';

const SPACE = 32;
const TAB = 9;
const CR = 13;
const COMMA = 44;
const HASH = 35;
const QUOTE = 34;

/** What `pg_isblank` takes for a blank: a form feed or a no-break space is part of a word. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB || unit === CR;
}

/** The columns of a line, and where its comment begins. */
export interface SplitLine {
  readonly fields: readonly (readonly Token[])[];
  /** The offset of its `#` in the file. */
  readonly comment: number | undefined;
}

/**
 * Splits lines as PostgreSQL's `next_token` and `next_field_expand` do: blanks separate columns, a comma the words of
 * one, and a quote keeps both. A quote that is never closed takes the rest of the line.
 */
export class LineSplitter {
  /** The columns of the line before: most of them hold the same word in the next. */
  #before: readonly (readonly Token[])[] = [];
  /** Used again and again, for what is kept of it has no room to spare. */
  readonly #fields: Token[][] = [];

  split({ text, from, to, offsetOf }: LogicalLine): SplitLine {
    const fields = this.#fields;
    fields.length = 0;
    let field: Token[] | undefined;
    let comment: number | undefined;
    let at = from;
    for (;;) {
      while (at < to && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === COMMA)) at++;
      if (at >= to) break;
      const start = at;
      let unit = text.charCodeAt(at);
      while (unit !== QUOTE && unit !== HASH && unit !== COMMA && !isBlank(unit) && ++at < to) {
        unit = text.charCodeAt(at);
      }
      let token: Token | undefined;
      if (at < to && unit === QUOTE) {
        const word = readQuoted(text, start, to);
        at = word.end;
        token = special(word.text, quotesOf(word.isQuoted, true, word.isOpen), start, at, offsetOf);
      } else if (at > start) {
        const word = field ? text.slice(start, at) : this.#word(text, start, at, fields.length);
        token = offsetOf ? special(word, 0, start, at, offsetOf) : new Token(word, start);
      }
      if (token) {
        if (field) field.push(token);
        else {
          field = [token];
          fields.push(field);
        }
      }
      if (at >= to) break;
      unit = text.charCodeAt(at);
      if (unit === HASH) {
        comment = offsetOf ? offsetOf(at) : at;
        break;
      }
      if (unit !== COMMA) field = undefined;
    }
    if (fields.length === 0) return { fields: NONE, comment };
    this.#before = fields.slice();
    return { fields: this.#before, comment };
  }

  /** A word of a column, shared with the line before where it is the same. */
  #word(text: string, start: number, end: number, column: number): string {
    const before = this.#before[column]?.[0]?.text;
    const isSame = before !== undefined && before.length === end - start && text.startsWith(before, start);
    return isSame ? before : text.slice(start, end);
  }
}

const NONE: readonly never[] = [];

function special(
  text: string,
  quotes: number,
  start: number,
  end: number,
  offsetOf: LogicalLine['offsetOf'],
): Token {
  if (!offsetOf) return new SpecialToken(text, quotes, start, end);
  return new SpecialToken(text, quotes, offsetOf(start), offsetOf(end - 1) + 1);
}

/** A word with quotes somewhere in it. */
interface QuotedWord {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isOpen: boolean;
  readonly end: number;
}

function readQuoted(text: string, start: number, to: number): QuotedWord {
  let word = '';
  /** What was kept is put together in slices: a word may have many quotes. */
  let kept = start;
  let inQuotes = false;
  let wasQuote = false;
  let isQuoted = false;
  let isEmpty = true;
  let at = start;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (!inQuotes && (isBlank(unit) || unit === HASH || unit === COMMA)) break;
    if (unit !== QUOTE) {
      wasQuote = false;
      isEmpty = false;
      continue;
    }
    // Within quotes a doubled one stands for itself: the second is kept.
    word += text.slice(kept, at);
    kept = wasQuote ? at : at + 1;
    if (wasQuote) isEmpty = false;
    wasQuote = inQuotes ? !wasQuote : false;
    inQuotes = !inQuotes;
    if (isEmpty) isQuoted = true;
  }
  return { text: word + text.slice(kept, at), isQuoted, isOpen: inQuotes, end: at };
}
