import type { SourceText, Span } from '../../../core/text.js';

/** A line as the server reads it: one line of the file, or several that a backslash joins. */
export interface LogicalLine {
  /** The text that holds it, from `from` to `to`: the file's own, or what is joined. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where an offset of `text` is in the file; left out where `text` is the file's. */
  readonly offsetOf?: (at: number) => number;
  /** All that it takes of the file, without the line ending. */
  readonly start: number;
  readonly end: number;
}

const LF = 10;
const CR = 13;
const BACKSLASH = 92;

/**
 * Splits a text as PostgreSQL's `pg_get_line_append` and `tokenize_auth_file` do. Only a line feed ends a line. From
 * 14 on a backslash before the line ending joins the next line, wherever it stands, in a comment too; and a NUL takes
 * the rest of its line together with the line ending.
 */
export function* logicalLines({ text }: SourceText, mayContinue: boolean): Iterable<LogicalLine> {
  const hasNul = text.includes('\0');
  const hasJoints = (mayContinue && text.includes('\\')) || hasNul;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline;
    const end = contentEnd(text, start, next);
    if (hasJoints && isJoined(text, start, next, end, mayContinue, hasNul)) {
      const line = joined(text, start, mayContinue, hasNul);
      yield line;
      start =
        text.charCodeAt(line.end) === CR || text.charCodeAt(line.end) === LF
          ? after(text, line.end)
          : line.end;
      continue;
    }
    const nul = hasNul ? text.slice(start, end).indexOf('\0') : -1;
    yield { text, from: start, to: nul < 0 ? end : start + nul, start, end };
    start = next + 1;
  }
}

/** Behind the line ending that follows an offset. */
function after(text: string, end: number): number {
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}

function contentEnd(text: string, start: number, newline: number): number {
  let end = newline;
  while (end > start && text.charCodeAt(end - 1) === CR) end--;
  return end;
}

function isJoined(
  text: string,
  start: number,
  newline: number,
  end: number,
  mayContinue: boolean,
  hasNul: boolean,
): boolean {
  if (!mayContinue) return false;
  if (end > start && text.charCodeAt(end - 1) === BACKSLASH) return true;
  return hasNul && newline < text.length && text.slice(start, newline).includes('\0');
}

function joined(text: string, from: number, mayContinue: boolean, hasNul: boolean): LogicalLine {
  const pieces: Span[] = [];
  let start = from;
  let end = from;
  for (;;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline;
    end = contentEnd(text, start, next);
    const nul = hasNul ? text.slice(start, next).indexOf('\0') : -1;
    if (nul >= 0) pieces.push({ start, end: start + nul });
    else if (end > start && text.charCodeAt(end - 1) === BACKSLASH) pieces.push({ start, end: end - 1 });
    else {
      pieces.push({ start, end });
      break;
    }
    if (newline < 0 || newline + 1 >= text.length) break;
    if (!mayContinue) break;
    start = newline + 1;
  }
  const whole = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  return { text: whole, from: 0, to: whole.length, offsetOf: offsets(pieces), start: from, end };
}

/** Where the characters of joined pieces are in the file. */
function offsets(pieces: readonly Span[]): (at: number) => number {
  const begins: number[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    begins.push(length);
    length += end - start;
  }
  return (at) => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low] as Span;
    return piece.start + (at - (begins[low] as number));
  };
}
