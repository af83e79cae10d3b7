import type { Target } from '../../../core/target.js';
import type { Span, TextEdit } from '../../../core/text.js';
import type { PgHbaFile } from '../parse/parse.js';
import { type Field, spanOf, type Token } from '../parse/token.js';
import { Blanks } from './blanks.js';
import { METHOD } from './cells.js';
import { columnAfter, isBlankText } from './columns.js';
import { type HeaderCell, headerOf } from './header.js';
import { type Row, rowsOf } from './rows.js';
import { startsOf, stopsOf } from './stops.js';

/** The blanks before a comment behind a record. */
const BEFORE_COMMENT = 2;
/** Such comments stand below each other, but for those of records that go this far beyond the method. */
const FARTHEST = 24;

/**
 * The edits that align the records of a file as PostgreSQL's own sample does, in ascending order. They change blanks
 * and nothing else, and none of those that the server reads. Lines that it would not take stay as they are.
 */
export function layout(file: PgHbaFile, target: Target): readonly TextEdit[] {
  const { text } = file.source;
  // What is behind a NUL the server does not see, and the next line it does not tell from this one.
  if (text.includes('\0')) return [];
  const rows = rowsOf(file, target);
  const records = rows.flatMap(({ line, cells }) => (cells && !line?.directive ? [cells] : []));
  const table = new Table(text, stopsOf(records));
  let block: Row[] = [];
  for (const row of rows) {
    if (row.cells) {
      block.push(row);
      continue;
    }
    table.layOutBlock(block);
    block = [];
    table.layOutOther(row);
  }
  table.layOutBlock(block);
  return table.edits;
}

/** The column in which the comment behind a record begins, and that in which it will. */
interface CommentAbove {
  readonly before: number;
  readonly after: number;
}

class Table {
  readonly #blanks: Blanks;
  /** Of the line above: a comment that goes on below it stays there. */
  #above: CommentAbove | undefined;

  constructor(
    private readonly text: string,
    private readonly stops: readonly number[],
  ) {
    this.#blanks = new Blanks(text);
  }

  get edits(): readonly TextEdit[] {
    return this.#blanks.edits;
  }

  /** Lines with columns, without any other between them. */
  layOutBlock(rows: readonly Row[]): void {
    const placed = rows.map((row) => {
      const cells = row.cells ?? [];
      const starts = startsOf(cells, this.stops);
      return { row, starts, end: (starts.at(-1) ?? 0) + (cells.at(-1)?.width ?? 0) };
    });
    const farthest = (this.stops[METHOD] as number) + FARTHEST;
    const ends = placed.map(({ row, end }) => (row.comment && end <= farthest ? end : 0));
    const widest = ends.reduce((most, end) => Math.max(most, end), 0);
    for (const { row, starts, end } of placed) {
      this.#above = undefined;
      this.#columns(row, starts);
      if (row.comment) this.#commentBehind(row, row.comment, end, Math.max(widest, end) + BEFORE_COMMENT);
      this.#trim(row);
    }
  }

  #columns({ start: lineStart, cells = [] }: Row, starts: readonly number[]): void {
    let [at, column] = [lineStart, 0];
    for (const [index, { field, width }] of cells.entries()) {
      const { start, end } = spanOf(field);
      const wanted = starts[index] as number;
      this.#blanks.set(at, start, wanted - column);
      for (let word = 1; word < field.length; word++) {
        this.#blanks.narrow((field[word - 1] as Token).end, (field[word] as Token).start);
      }
      [at, column] = [end, wanted + width];
    }
  }

  #commentBehind({ start: lineStart, line, cells }: Row, comment: Span, end: number, column: number): void {
    const start = spanOf(line?.fields.at(-1) as Field).end;
    const isInPlace = cells?.length === line?.fields.length;
    if (!isInPlace || !isBlankText(this.text.slice(start, comment.start))) return;
    this.#blanks.set(start, comment.start, column - end);
    this.#above = { before: columnAfter(0, this.text.slice(lineStart, comment.start)), after: column };
  }

  /** A line without columns, or one that stays as it is. */
  layOutOther(row: Row): void {
    const above = this.#above;
    this.#above = undefined;
    if (row.line) return;
    if (row.comment) this.#comment(row, row.comment, above);
    this.#trim(row);
  }

  #comment({ start }: Row, comment: Span, above: CommentAbove | undefined): void {
    const indent = this.text.slice(start, comment.start);
    if (!isBlankText(indent)) return;
    const continues = above && indent !== '' && columnAfter(0, indent) === above.before;
    this.#blanks.set(start, comment.start, continues ? above.after : 0);
    if (continues) this.#above = above;
    const header = headerOf(this.text, comment);
    if (header) this.#header(header);
  }

  #header(cells: readonly HeaderCell[]): void {
    const starts = startsOf(cells, this.stops);
    for (const [index, { start }] of cells.entries()) {
      const previous = cells[index - 1];
      if (!previous) continue;
      const column = (starts[index - 1] as number) + previous.width;
      this.#blanks.set(previous.end, start, (starts[index] as number) - column);
    }
  }

  #trim({ start, end, line, comment }: Row): void {
    const last = line?.fields.at(-1);
    const floor = last ? spanOf(last).end : start;
    this.#blanks.trim(comment ? comment.start + 1 : floor, end);
  }
}
