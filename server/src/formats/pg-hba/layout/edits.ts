import type { Fix } from '../../../core/finding.js';
import type { Span, TextEdit } from '../../../core/text.js';
import type { HbaRecord } from '../model/record.js';

const SPACE = 32;

/**
 * The edit that puts a text in place of a span of a record. Where columns are set apart by spaces, those behind it give
 * way, so that what follows stays in its column as long as one is left.
 */
export function replace({ document: { source } }: HbaRecord, span: Span, text: string): TextEdit {
  const growth = text.length - (span.end - span.start);
  let end = span.end;
  while (source.text.charCodeAt(end) === SPACE) end++;
  const gap = end - span.end;
  if (gap < 2 || growth === 0 || isLineEnd(source.text, end)) return { span, text };
  const left = Math.max(1, gap - growth);
  return { span: { start: span.start, end }, text: text + ' '.repeat(left) };
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text[at];
  return unit === undefined || unit === '\n' || unit === '\r';
}

/** The edit that takes all of a record out, its comment and its line ending included. */
export function removal({ document: { source }, line }: HbaRecord): TextEdit {
  const { start } = source.fullLineSpan(line.start);
  return { span: { start, end: source.fullLineSpan(line.end).end }, text: '' };
}

/** The fix that puts a text in place of a span of a record. */
export function replacement(record: HbaRecord, span: Span, text: string, title: string, safe: boolean): Fix {
  return { title, safe, edits: [replace(record, span, text)] };
}

/** The fix that takes a record out. */
export function removeRecord(record: HbaRecord, title: string, safe: boolean): Fix {
  return { title, safe, edits: [removal(record)] };
}

/** A name as it is written: in quotes where it would be read as something else. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
