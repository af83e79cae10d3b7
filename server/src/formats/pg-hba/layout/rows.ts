import { since, type Target } from '../../../core/target.js';
import type { Span } from '../../../core/text.js';
import { logicalLines } from '../parse/logical-lines.js';
import type { Line, PgHbaFile } from '../parse/parse.js';
import { type Cell, cellsOf } from './cells.js';

/** A line as the server reads it, with what is to be laid out in it. */
export interface Row extends Span {
  readonly line: Line | undefined;
  readonly comment: Span | undefined;
  /** Undefined where it has no columns, or stays as it is. */
  readonly cells: readonly Cell[] | undefined;
}

/** The lines of a file. */
export function rowsOf({ source, lines, comments }: PgHbaFile, target: Target): readonly Row[] {
  const rows: Row[] = [];
  const document = { path: '', source };
  let [nextLine, nextComment] = [0, 0];
  for (const { start, end } of logicalLines(source, since(target, '14'))) {
    const line = lines[nextLine]?.start === start ? lines[nextLine++] : undefined;
    const isCommented = (comments[nextComment]?.span.start ?? end) < end;
    const comment = isCommented ? comments[nextComment++]?.span : undefined;
    if (!isOneLine(source.text.slice(start, end))) continue;
    const cells = line && cellsOf(line, document, target);
    rows.push({ start, end, line, comment, cells });
  }
  return rows;
}

/** Editors take a carriage return alone for the end of a line, and the server for a blank. */
function isOneLine(text: string): boolean {
  return !text.includes('\r') || !/\r(?!\n)/.test(text);
}
