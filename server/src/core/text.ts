/** A half-open range `[start, end)` of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A zero-based line, and a character in it counted in UTF-16 code units, as LSP has them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One replacement; an insertion has an empty span. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

const LF = 10;
const CR = 13;

/** An immutable text with its line table, which is made on first use. Lines end at `\n`, `\r\n` or `\r` (LSP). */
export class SourceText {
  #lineStarts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** The offset at which each line begins; there is always at least one line. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= computeLineStarts(this.text);
    return this.#lineStarts;
  }

  /** The line ending that a text inserted here should use: that of the first line, `\n` where there is none. */
  get eol(): '\n' | '\r\n' {
    const first = this.text.indexOf('\n');
    return first > 0 && this.text.charCodeAt(first - 1) === CR ? '\r\n' : '\n';
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** The zero-based line that holds `offset`; offsets outside the text are clamped to it. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, character: clamped - (this.lineStarts[line] as number) };
  }

  /** A line's text without its line ending; empty for a line that does not exist. */
  lineSpan(line: number): Span {
    const start = this.lineStarts[line];
    if (start === undefined) return { start: this.text.length, end: this.text.length };
    let end = this.lineStarts[line + 1] ?? this.text.length;
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  /** The whole line that holds `offset`, with its line ending: what a fix deletes to remove a line. */
  fullLineSpan(offset: number): Span {
    const line = this.lineAt(offset);
    return { start: this.lineStarts[line] as number, end: this.lineStarts[line + 1] ?? this.text.length };
  }

  /** The blanks at the beginning of the line that holds `offset`. */
  indentAt(offset: number): string {
    const { start, end } = this.lineSpan(this.lineAt(offset));
    let at = start;
    while (at < end && (this.text[at] === ' ' || this.text[at] === '\t')) at++;
    return this.text.slice(start, at);
  }
}

function computeLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF) starts.push(at + 1);
    else if (unit === CR && text.charCodeAt(at + 1) !== LF) starts.push(at + 1);
  }
  return starts;
}

/** Whether two spans share a code unit, or one is an insertion strictly inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The text with the edits applied. Edits may come in any order; those that insert at one offset keep theirs.
 * @throws RangeError where two edits overlap or one leaves the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}..${span.end} overlaps another or leaves the text`);
    }
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}
