import type { Fix } from '../../../core/finding.js';
import type { Span, TextEdit } from '../../../core/text.js';
import type { HbaRecord } from '../model/record.js';
import { spanOf } from '../parse/token.js';
import { blanksTo, columnAfter, isBlankText } from './columns.js';

/** Nobody looks at columns that are farther to the right. */
const FAR = 1000;

/**
 * The edit that puts a text in place of a span of a record. Where columns are set apart by spaces or tabs, those behind
 * it give way, so that what follows stays in its column, or what follows that.
 */
export function replace(record: HbaRecord, span: Span, text: string): TextEdit {
  const { source } = record.document;
  const plain = { span, text };
  const lineStart = source.text.lastIndexOf('\n', span.start - 1) + 1;
  if (span.end - lineStart > FAR || source.slice(span).includes('\n')) return plain;
  const start = columnAfter(0, source.text.slice(lineStart, span.start));
  let before = columnAfter(start, source.slice(span));
  let after = columnAfter(start, text);
  let edit: TextEdit = plain;
  let written = text;
  let at = span.end;
  for (const gap of gapsBehind(record, span.end)) {
    if (after === before) break;
    const word = source.text.slice(at, gap.start);
    const blanks = source.slice(gap);
    if (word.includes('\n') || !isBlankText(blanks)) break;
    before = columnAfter(columnAfter(before, word), blanks);
    after = columnAfter(after, word);
    const gives = gap.isWide || (gap.isColumn && after + blanks.length < before);
    const next = gives ? blanksTo(after, before, blanks, gap.least) : blanks;
    written += word + next;
    after = columnAfter(after, next);
    at = gap.end;
    if (next !== blanks) edit = { span: { start: span.start, end: at }, text: written };
  }
  return edit;
}

/** What sets two columns apart, two options, or a record and its comment. */
interface Gap extends Span {
  /** More than the one blank that is needed. */
  readonly isWide: boolean;
  /** It stands before a column of a table. */
  readonly isColumn: boolean;
  /** How many blanks must stay. */
  readonly least: number;
}

function* gapsBehind(record: HbaRecord, offset: number): Iterable<Gap> {
  const { line, document } = record;
  const { fields, comment } = line;
  const isTable = standsInTable(record);
  for (let index = 1; index <= fields.length; index++) {
    const previous = fields[index - 1];
    const field = fields[index];
    const next = field ? spanOf(field) : comment;
    if (!previous || !next || next.start - line.start > 2 * FAR) return;
    const { end: start } = spanOf(previous);
    if (start < offset) continue;
    const end = next.start;
    const isWide = end - start > 1 || document.source.text[start] === '\t';
    const isColumn = isTable && field !== undefined && index <= methodIndex(record);
    yield { start, end, isWide, isColumn, least: field ? 1 : Math.min(2, end - start) };
  }
}

/** Whether columns of the record are set apart by more than a blank: it shares them with other records. */
function standsInTable(record: HbaRecord): boolean {
  const { fields } = record.line;
  const last = Math.min(methodIndex(record), fields.length - 1);
  for (let index = 1; index <= last; index++) {
    const [previous, field] = [fields[index - 1], fields[index]];
    if (!previous || !field) break;
    const blanks = record.document.source.text.slice(spanOf(previous).end, spanOf(field).start);
    if ((blanks.length > 1 || blanks === '\t') && isBlankText(blanks)) return true;
  }
  return false;
}

/** The place of the method among the columns. */
function methodIndex({ type, maskToken }: HbaRecord): number {
  if (type?.name === 'local') return 3;
  return maskToken ? 5 : 4;
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

/** The fix that puts two words of a record in each other's place; `first` stands in front of `second`. */
export function swapping(record: HbaRecord, first: Span, second: Span, title: string): Fix {
  const { source } = record.document;
  const between = source.text.slice(first.end, second.start);
  const span = { start: first.start, end: second.end };
  return replacement(record, span, source.slice(second) + between + source.slice(first), title, false);
}

/** The fix that takes a record out. */
export function removeRecord(record: HbaRecord, title: string, safe: boolean): Fix {
  return { title, safe, edits: [removal(record)] };
}

/** A name in quotes, which take the meaning of a keyword away. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
