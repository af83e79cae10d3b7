import type { SourceText, Span } from '../core/text.js';
import { printable } from './terminal.js';

/** A line of a text, and what stands below it to point at a part of it. */
export interface Excerpt {
  readonly line: string;
  readonly blank: string;
  readonly marks: string;
}

/** As many characters of a line as are shown, and how many of them before what is pointed at. */
const MOST = 100;
const BEFORE = 40;

/** The line in which a span begins, cut where it is long; undefined where there is nothing in it to see. */
export function excerptOf(source: SourceText, span: Span): Excerpt | undefined {
  const bounds = source.lineSpan(source.lineAt(span.start));
  const start = Math.min(span.start, bounds.end);
  const end = Math.max(start, Math.min(span.end, bounds.end));
  const charactersOf = (from: number, to: number) =>
    Array.from(printable(source.slice({ start: from, end: to })));
  const before = charactersOf(bounds.start, start);
  const marked = charactersOf(start, end);
  const after = charactersOf(end, bounds.end);
  const characters = [...before, ...marked, ...after];
  if (characters.join('').trim() === '') return undefined;
  const from = characters.length > MOST ? Math.max(0, before.length - BEFORE) : 0;
  const to = Math.min(characters.length, from + MOST);
  const opening = from > 0 ? '…' : '';
  const closing = to < characters.length ? '…' : '';
  return {
    line: `${opening}${characters.slice(from, to).join('').trimEnd()}${closing}`,
    blank: ' '.repeat(opening.length + before.length - from),
    marks: '^'.repeat(Math.max(1, Math.min(marked.length, to - before.length))),
  };
}
