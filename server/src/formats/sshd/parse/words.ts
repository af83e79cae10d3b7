import type { Span } from '../../../core/text.js';
import type { Argument } from './syntax.js';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const EQUALS = 61;
const BACKSLASH = 92;

/** Makes the span when it is asked for: a file of many lines is mostly words, and few of them are ever pointed at. */
export class Word implements Argument {
  constructor(
    readonly value: string,
    readonly start: number,
    readonly end: number,
  ) {}

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

/** A word that `strdelim` found, and where it goes on; no `next` means that the text is used up. */
export interface DelimitedWord {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly next: number | undefined;
}

/**
 * The next word as sshd's older splitter finds it: it ends at a blank, at a double quote's partner, or at one
 * `=`, which may have blanks around it. Undefined where a quote has no partner.
 */
export function strdelim(
  text: string,
  from: number,
  end: number,
  splitEquals = true,
): DelimitedWord | undefined {
  let at = from;
  while (at < end && !isDelimiter(text.charCodeAt(at), splitEquals)) at++;
  if (at === end) return { value: text.slice(from, end), start: from, end, next: undefined };
  const delimiter = text.charCodeAt(at);
  if (delimiter === DOUBLE_QUOTE) {
    const close = text.indexOf('"', at + 1);
    if (close < 0 || close >= end) return undefined;
    const value = text.slice(from, at) + text.slice(at + 1, close);
    return { value, start: from, end: close + 1, next: skipBlanks(text, close + 1, end) };
  }
  let next = skipBlanks(text, at + 1, end);
  if (splitEquals && delimiter !== EQUALS && next < end && text.charCodeAt(next) === EQUALS) {
    next = skipBlanks(text, next + 1, end);
  }
  return { value: text.slice(from, at), start: from, end: at, next };
}

/** All words that `strdelim` finds; a quote without a partner ends them. */
export function strdelimAll(text: string, from: number, end: number, splitEquals = true): Argument[] {
  const words: Argument[] = [];
  let at: number | undefined = from;
  while (at !== undefined && at < end) {
    const word = strdelim(text, at, end, splitEquals);
    if (!word) break;
    words.push(new Word(word.value, word.start, word.end));
    at = word.next;
  }
  return words;
}

/** What `argvSplit` makes of the rest of a line. */
export interface SplitWords {
  readonly words: readonly Argument[];
  /** Where a comment begins. */
  readonly comment: number | undefined;
  /** Where the quote begins that has no partner. */
  readonly openQuote: number | undefined;
}

/**
 * The words of a line's rest as sshd has split them since 8.7: blanks separate, both kinds of quotes group and
 * may begin inside a word, a backslash escapes quotes, itself and, outside quotes, a space; `#` at the
 * beginning of a word begins a comment.
 */
export function argvSplit(text: string, from: number, end: number): SplitWords {
  let words: Word[] | undefined;
  let comment: number | undefined;
  let openQuote: number | undefined;
  for (let at = from; at < end; ) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === TAB) {
      at++;
      continue;
    }
    if (unit === HASH) {
      comment = at;
      break;
    }
    const word = plainWord(text, at, end) ?? quotedWord(text, at, end);
    if (typeof word === 'number') {
      openQuote = word;
      break;
    }
    // An array that is pushed to keeps room for more, and nearly every line has one word.
    if (words) words.push(word);
    else words = [word];
    at = word.end;
  }
  return { words: words && words.length > 1 ? words.slice() : (words ?? []), comment, openQuote };
}

/** The word that stands there as sshd gets it; undefined where quotes or a backslash change it. */
function plainWord(text: string, start: number, end: number): Word | undefined {
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === TAB) break;
    if (unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE || unit === BACKSLASH) return undefined;
  }
  return new Word(text.slice(start, at), start, at);
}

/** The word without its quotes and escapes, or where the quote begins that nothing closes. */
function quotedWord(text: string, start: number, end: number): Word | number {
  let value = '';
  let copied = start;
  let quote = 0;
  let quoteAt = start;
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH && isEscapable(text.charCodeAt(at + 1), quote) && at + 1 < end) {
      value += text.slice(copied, at);
      copied = ++at;
    } else if (quote === 0 && (unit === SPACE || unit === TAB)) {
      break;
    } else if (quote === 0 ? unit === DOUBLE_QUOTE || unit === SINGLE_QUOTE : unit === quote) {
      value += text.slice(copied, at);
      copied = at + 1;
      quote = quote === 0 ? unit : 0;
      quoteAt = at;
    }
  }
  value = copied === start ? text.slice(start, at) : value + text.slice(copied, at);
  return quote === 0 ? new Word(value, start, at) : quoteAt;
}

function isEscapable(unit: number, quote: number): boolean {
  if (unit === SPACE) return quote === 0;
  return unit === SINGLE_QUOTE || unit === DOUBLE_QUOTE || unit === BACKSLASH;
}

function isDelimiter(unit: number, splitEquals: boolean): boolean {
  return isBlank(unit) || unit === DOUBLE_QUOTE || (splitEquals && unit === EQUALS);
}

/** Whether sshd takes a code unit as white space inside a line. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB || unit === CR || unit === LF;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
