import type { Span } from '../../core/text.js';
import { doctypeEnd } from './doctype.js';

/** What a piece of markup is. What is between pieces is text. */
export type MarkupKind =
  | 'start-tag'
  | 'empty-tag'
  | 'end-tag'
  | 'comment'
  | 'cdata'
  | 'processing-instruction'
  | 'doctype'
  /** It begins as markup and does not end as such: a half-typed tag. */
  | 'broken';

/** A piece of markup as it stands in the text. */
export interface Markup extends Span {
  readonly kind: MarkupKind;
  /** The name of a tag, broken or not; empty for everything else. */
  readonly name: string;
}

/**
 * The markup of a text, in order and without overlap, whatever the text is. A tag that another `<` interrupts, or
 * that never ends, is broken, and ends before what interrupts it. Time is linear in the length of the text.
 */
export function scanMarkup(text: string): readonly Markup[] {
  return new MarkupScanner(text).scan();
}

const DOCTYPE = '<!DOCTYPE';
const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const EQUALS = 61;
const LF = 10;

class MarkupScanner {
  readonly #found: Markup[] = [];
  /** What was looked for in vain once, and is not looked for again: delimiters, the end of a document type. */
  readonly #absent = new Set<string>();

  constructor(private readonly text: string) {}

  scan(): readonly Markup[] {
    let at = this.text.indexOf('<');
    while (at >= 0) {
      const piece = this.#read(at);
      if (piece) this.#found.push(piece);
      at = this.text.indexOf('<', piece ? Math.max(piece.end, at + 1) : at + 1);
    }
    return this.#found;
  }

  #read(start: number): Markup | undefined {
    const next = this.text.charCodeAt(start + 1);
    if (next === BANG) return this.#readDeclaration(start);
    if (next === QUESTION) return this.#readDelimited('processing-instruction', start, start + 2, '?>');
    if (next === SLASH) return this.#readEndTag(start);
    return isNameStart(next) ? this.#readTag(start) : undefined;
  }

  #readDeclaration(start: number): Markup {
    if (this.text.startsWith('<!--', start)) return this.#readDelimited('comment', start, start + 4, '-->');
    if (this.text.startsWith('<![CDATA[', start))
      return this.#readDelimited('cdata', start, start + 9, ']]>');
    const isDoctype = this.text.startsWith(DOCTYPE, start);
    if (!isDoctype || this.#absent.has(DOCTYPE)) return this.#broken(start, start + 2);
    const end = doctypeEnd(this.text, start);
    if (end !== undefined) return { kind: 'doctype', name: '', start, end };
    this.#absent.add(DOCTYPE);
    return this.#broken(start, start + 2);
  }

  /** Where the end of a comment is missing, all that follows is in it. */
  #readDelimited(kind: MarkupKind, start: number, from: number, close: string): Markup {
    const end = this.#absent.has(close) ? -1 : this.text.indexOf(close, from);
    if (end >= 0) return { kind, name: '', start, end: end + close.length };
    this.#absent.add(close);
    if (kind === 'comment') return { kind: 'broken', name: '', start, end: this.text.length };
    return this.#broken(start, from);
  }

  #readEndTag(start: number): Markup {
    const nameEnd = endOfName(this.text, start + 2);
    const name = this.text.slice(start + 2, nameEnd);
    for (let at = nameEnd; at < this.text.length; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit === GT) return { kind: 'end-tag', name, start, end: at + 1 };
      if (unit === LT) break;
    }
    return this.#broken(start, nameEnd, name);
  }

  #readTag(start: number): Markup {
    const { text } = this;
    const nameEnd = endOfName(text, start + 1);
    const name = text.slice(start + 1, nameEnd);
    let before = 0;
    for (let at = nameEnd; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === GT) {
        const kind = text.charCodeAt(at - 1) === SLASH ? 'empty-tag' : 'start-tag';
        return { kind, name, start, end: at + 1 };
      }
      if (unit === LT) break;
      if (before === EQUALS && (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE)) {
        const end = valueEnd(text, at);
        if (end === undefined) break;
        at = end;
      }
      if (!isBlank(unit)) before = unit;
    }
    return this.#broken(start, nameEnd, name);
  }

  /** Up to the next `<` or `>`, without the blanks before it. */
  #broken(start: number, from: number, name = ''): Markup {
    let end = from;
    for (let at = from; at < this.text.length; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit === LT) break;
      if (!isBlank(unit)) end = at + 1;
      if (unit === GT) break;
    }
    return { kind: 'broken', name, start, end };
  }
}

/**
 * Where the closing quote of the value that begins at `start` is; undefined where there is none, or where it belongs
 * to another tag. A `<` in a value is no XML, yet placeholders such as `"<your password>"` have one: the quote counts
 * where it stands on the same line and what follows it may follow a value.
 */
function valueEnd(text: string, start: number): number | undefined {
  const quote = text.charCodeAt(start);
  let sawTag = false;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) return !sawTag || mayFollowValue(text.charCodeAt(at + 1)) ? at : undefined;
    if (unit === LT) sawTag = true;
    else if (unit === LF && sawTag) return undefined;
  }
  return undefined;
}

function mayFollowValue(unit: number): boolean {
  return isBlank(unit) || unit === SLASH || unit === GT || unit === QUESTION;
}

/** Where the name that begins at `start` ends. */
function endOfName(text: string, start: number): number {
  let at = start;
  while (at < text.length && isNamePart(text.charCodeAt(at))) at++;
  return at;
}

/** White space as XML has it. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === LF || unit === 9 || unit === 13;
}

function isNameStart(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 58 || unit >= 0x80
  );
}

function isNamePart(unit: number): boolean {
  return isNameStart(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 46;
}
