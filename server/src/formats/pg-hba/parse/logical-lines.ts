import { lastIndexUpTo } from '../../../core/ascending.js';
import type { SourceText, Span } from '../../../core/text.js';

/** A line as the server reads it: one line of the file, or several that are joined. */
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

const CR = 13;
const BACKSLASH = 92;

/**
 * Splits a text as PostgreSQL's `tokenize_auth_file` does. Only a line feed ends a line, and a NUL hides the rest of it.
 * From 14 on a backslash before the line ending joins the next line, wherever it stands, in a comment too; and a NUL
 * hides the line ending as well.
 */
export function* logicalLines({ text }: SourceText, mayContinue: boolean): Iterable<LogicalLine> {
  let nul = text.indexOf('\0');
  const mayJoin = mayContinue && (nul >= 0 || text.includes('\\'));
  for (let start = 0; start < text.length; ) {
    const next = lineFeedAt(text, start);
    const end = withoutReturns(text, start, next);
    if (nul >= 0 && nul < start) nul = text.indexOf('\0', start);
    const hasNul = nul >= 0 && nul < next;
    if (mayJoin && (hasNul || (end > start && text.charCodeAt(end - 1) === BACKSLASH))) {
      const line = joined(text, start);
      yield line;
      start = lineFeedAt(text, line.end) + 1;
      continue;
    }
    yield { text, from: start, to: hasNul ? Math.min(nul, end) : end, start, end };
    start = next + 1;
  }
}

function lineFeedAt(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function withoutReturns(text: string, start: number, newline: number): number {
  let end = newline;
  while (end > start && text.charCodeAt(end - 1) === CR) end--;
  return end;
}

interface Piece {
  readonly start: number;
  end: number;
}

/** The line that begins at `from` together with those that it is joined to. */
function joined(text: string, from: number): LogicalLine {
  const pieces: Piece[] = [];
  let next = from - 1;
  let start: number;
  /** Where a backslash was taken away: one before it does not join another line by itself. */
  let taken = from;
  do {
    start = next + 1;
    next = lineFeedAt(text, start);
    const nul = text.slice(start, next).indexOf('\0');
    if (nul !== 0 && next > start) pieces.push({ start, end: nul < 0 ? next : start + nul });
    if (nul >= 0 && next + 1 < text.length) continue;
    const last = lastWithoutReturns(text, pieces);
    if (!last || last.end <= taken || text.charCodeAt(last.end - 1) !== BACKSLASH) break;
    taken = --last.end;
  } while (next + 1 < text.length);
  const whole = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
  const end = withoutReturns(text, start, next);
  return { text: whole, from: 0, to: whole.length, offsetOf: offsets(pieces), start: from, end };
}

/** Takes the carriage returns off the end of what is joined so far. */
function lastWithoutReturns(text: string, pieces: Piece[]): Piece | undefined {
  for (let last = pieces.at(-1); last; last = pieces.at(-1)) {
    last.end = withoutReturns(text, last.start, last.end);
    if (last.end > last.start) return last;
    pieces.pop();
  }
  return undefined;
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
    const index = lastIndexUpTo(begins, at, (begin) => begin);
    return (pieces[index] as Span).start + (at - (begins[index] as number));
  };
}
