import { since, type Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import { DIRECTIVES } from '../parse/includes.js';
import type { Line } from '../parse/parse.js';
import { type Field, spanOf, type Token } from '../parse/token.js';
import type { LexicalKind, Mistake, MistakeKind } from './mistake.js';
import { hasRegexes } from './names.js';

/** Characters that look like a blank, or like nothing, and that are a part of a word to the server. */
export const ODD_BLANK = /[\f\v\u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/;

const QUOTE_SIGNS = "'‘’‚‛“”„‟`´«»";

/** A word in signs that look like quotes, or are quotes elsewhere, and that are a part of it to the server. */
export const NO_QUOTES = new RegExp(`^[${QUOTE_SIGNS}]([^"${QUOTE_SIGNS}]*)[${QUOTE_SIGNS}]$`);

const FIRST_SIGN = new RegExp(`^[${QUOTE_SIGNS}]`);
const LAST_SIGN = new RegExp(`[${QUOTE_SIGNS}]$`);

/** What such quotes are called. */
export function quotesOf(text: string): string {
  if (text.startsWith("'")) return 'single quotes';
  return /^[`´]/.test(text) ? 'backticks' : 'typographic quotes';
}

/** A record that the server refuses, as it is written. */
interface RefusedLine {
  readonly source: SourceText;
  readonly line: Line;
  /** With the words of files in place of the references to them. */
  readonly fields: readonly Field[];
  readonly mistake: Mistake;
  readonly target: Target;
  /** Whether the server would accept a record with these columns. */
  accepts(fields: readonly Field[]): boolean;
}

/** The fault in the writing that made a mistake of a record: it is told instead; undefined where there is none. */
export function lexicalCause(refused: RefusedLine): Mistake | undefined {
  for (const [kind, find] of CAUSES) {
    const span = find(refused);
    if (span && mayCause(span, refused))
      return { kind, span: { start: span.start, end: span.end }, message: refused.mistake.message };
  }
  return undefined;
}

/** Behind a first word that is no connection type the server reads nothing. */
function mayCause({ start }: Span, { mistake, line }: RefusedLine): boolean {
  return mistake.kind !== 'connection-type' || start < spanOf(line.fields[0] as Field).end;
}

/** The surest first. */
const CAUSES: readonly (readonly [LexicalKind, (refused: RefusedLine) => Span | undefined])[] = [
  ['byte-order-mark', byteOrderMark],
  ['include-release', (refused) => (hasRegexes(refused.target) ? undefined : directiveWord(refused))],
  ['include-form', (refused) => (hasRegexes(refused.target) ? directiveWord(refused) : undefined)],
  ['continued-before', continuedBefore],
  ['comment-sign', commentSign],
  ['carriage-return', carriageReturn],
  ['empty-file', emptyFile],
  ['open-quote', openQuote],
  ['odd-blank', oddBlank],
  ['continuation', continuation],
  ['single-quotes', singleQuotes],
  ['blank-before-comma', blankBeforeComma],
  ['group-blank', groupBlank],
  ['hash', hash],
  ['semicolon', semicolon],
  ['trailing-comma', trailingComma],
];

function wordOf({ fields }: Line, is: (token: Token) => boolean): Token | undefined {
  for (const field of fields) {
    const found = field.find(is);
    if (found) return found;
  }
  return undefined;
}

/** Not only at the beginning of the file: there are more where files were joined. */
function byteOrderMark({ source: { text }, line }: RefusedLine): Span | undefined {
  const { start } = spanOf(line.fields[0] as Field);
  return text.charCodeAt(start) === BYTE_ORDER_MARK ? { start, end: start + 1 } : undefined;
}

const BYTE_ORDER_MARK = 0xfeff;

function directiveWord({ line: { fields }, mistake }: RefusedLine): Span | undefined {
  const word = fields[0]?.[0];
  if (mistake.kind !== 'connection-type' || !word) return undefined;
  return DIRECTIVES.has(word.text.toLowerCase()) ? word : undefined;
}

function continuedBefore({ source, line, mistake, target }: RefusedLine): Span | undefined {
  if (mistake.kind !== 'connection-type' || line.start === 0) return undefined;
  const before = source.text.slice(source.text.lastIndexOf('\n', line.start - 2) + 1, line.start - 1);
  const trimmed = before.trimEnd();
  // By itself, so that it is a mistake there.
  if (!/(?:^|[ \t])\\$/.test(trimmed) || trimmed.includes('#')) return undefined;
  const isJoined = since(target, '14') && /\\\r*$/.test(before.slice(trimmed.length - 1));
  return isJoined ? undefined : mistake.span;
}

/** A comment stands before a record or behind it. */
const MAY_BE_COMMENT: ReadonlySet<MistakeKind> = new Set<MistakeKind>(['connection-type', 'option-syntax']);

function commentSign({ source, mistake }: RefusedLine): Span | undefined {
  if (!MAY_BE_COMMENT.has(mistake.kind) || mistake.path !== undefined) return undefined;
  const sign = /^(?:;+|\/\/|--|\/\*)/.exec(source.slice(mistake.span))?.[0];
  return sign === undefined
    ? undefined
    : { start: mistake.span.start, end: mistake.span.start + sign.length };
}

/** Between the columns it is a blank. */
function carriageReturn({ source: { text }, line: { fields } }: RefusedLine): Span | undefined {
  return between(fields, (start, end) => {
    const at = text.slice(start, end).search(/\r(?!\n)/);
    return at < 0 ? undefined : { start: start + at, end: start + at + 1 };
  });
}

/** The column that a file without words takes away. */
function emptyFile({ line, fields }: RefusedLine): Span | undefined {
  if (fields.length === line.fields.length) return undefined;
  const field = line.fields.find((each, index) => each[0]?.isFileReference && fields[index]?.[0] !== each[0]);
  return line.fields.length > fields.length ? field?.[0] : undefined;
}

function openQuote({ source, line }: RefusedLine): Span | undefined {
  const word = wordOf(line, (token) => token.isUnterminated);
  return word && openQuoteOf(source, word);
}

/** The quote of a word that is never closed. */
export function openQuoteOf({ text }: SourceText, { end }: Span): Span {
  const start = text.lastIndexOf('"', end - 1);
  return { start, end: start + 1 };
}

function oddBlank({ source: { text }, line }: RefusedLine): Span | undefined {
  const word = wordOf(line, (token) => !token.isQuoted && ODD_BLANK.test(token.text));
  return word && oddBlankIn(text, word);
}

/** Where the first of them is in a word. */
export function oddBlankIn(text: string, { start, end }: Span): Span | undefined {
  const found = ODD_BLANK.exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

/** A backslash at the end of the line that does not continue it. */
function continuation({ source: { text }, line }: RefusedLine): Span | undefined {
  const last = line.fields.at(-1)?.at(-1) as Token;
  if (!last.text.endsWith('\\') || text[last.end - 1] !== '\\') return undefined;
  return /^[ \t\r]*$/.test(text.slice(last.end, line.end))
    ? { start: last.end - 1, end: line.end }
    : undefined;
}

function singleQuotes({ line }: RefusedLine): Span | undefined {
  const words = line.fields.flat();
  const first = words.findIndex((token) => !token.isQuoted && FIRST_SIGN.test(token.text));
  if (first < 0) return undefined;
  const isLast = (token: Token) =>
    token.text.length > (token === words[first] ? 1 : 0) && LAST_SIGN.test(token.text);
  const last = words.slice(first).find(isLast) ?? (words[first] as Token);
  return { start: (words[first] as Token).start, end: last.end };
}

function blankBeforeComma({ source, line }: RefusedLine): Span | undefined {
  return lonelyComma(source, line);
}

/** Blanks and a comma behind them, which end a column where a list was meant to go on. */
export function lonelyComma({ text }: SourceText, { fields }: Line): Span | undefined {
  // Before the first list a comma is passed over.
  return between(fields.slice(1), (start, end) => {
    return text.slice(start, end).includes(',') ? { start, end } : undefined;
  });
}

/** What is found in the first gap between columns that has it. */
function between(
  fields: readonly Field[],
  find: (start: number, end: number) => Span | undefined,
): Span | undefined {
  for (let index = 1; index < fields.length; index++) {
    const { end } = spanOf(fields[index - 1] as Field);
    const found = find(end, spanOf(fields[index] as Field).start);
    if (found) return found;
  }
  return undefined;
}

function groupBlank({ line: { fields } }: RefusedLine): Span | undefined {
  const plus = fields[2]?.at(-1);
  const group = fields[3]?.[0];
  return plus?.is('+') && group ? { start: plus.start, end: group.end } : undefined;
}

/** A comment that begins within a word, before the record is complete. */
function hash({ line, mistake }: RefusedLine): Span | undefined {
  const last = line.fields.at(-1) as Field;
  if (mistake.kind !== 'missing-column' || line.comment?.start !== spanOf(last).end) return undefined;
  return { start: line.comment.start, end: line.comment.start + 1 };
}

function semicolon({ source: { text }, mistake: { span, path } }: RefusedLine): Span | undefined {
  if (path !== undefined) return undefined;
  return text[span.end - 1] === ';' ? { start: span.end - 1, end: span.end } : undefined;
}

/** So many commas are tried; a longer list is not one by accident. */
const MOST_COMMAS = 16;

/** A comma that makes one column of two: without it the record would be accepted. */
function trailingComma({ source: { text }, line: { fields }, accepts }: RefusedLine): Span | undefined {
  let tried = 0;
  for (const [index, field] of fields.entries()) {
    for (let word = 1; word < field.length; word++) {
      const start = (field[word - 1] as Token).end;
      const gap = text.slice(start, (field[word] as Token).start);
      if (!/[ \t]$/.test(gap)) continue;
      if (++tried > MOST_COMMAS) return undefined;
      const halves = [field.slice(0, word), field.slice(word)];
      if (accepts(fields.toSpliced(index, 1, ...halves))) return { start, end: start + gap.trimEnd().length };
    }
  }
  return undefined;
}

/** A word that does not fit the buffer that the server has for it until 15. */
export function tooLongWord(line: Line, fields: readonly Field[], target: Target): Mistake | undefined {
  if (since(target, '16')) return undefined;
  // The larger buffer came with updates of 11 to 15 in 2023.
  const limit = since(target, '11') ? 10_240 : 256;
  if (3 * (line.end - line.start) < limit && !line.hasReferences) return undefined;
  for (const field of fields) {
    for (const { text, start, end, path } of field) {
      if (utf8Length(text) < limit) continue;
      const message = 'authentication file token too long';
      return { kind: 'too-long', span: { start, end }, message, ...(path !== undefined && { path }) };
    }
  }
  return undefined;
}

/** How many bytes a text has in UTF-8, which is what the server counts. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return length;
}
