import type { Target } from '../../../core/target.js';
import { HbaRecord, type RecordDocument } from '../model/record.js';
import type { Line } from '../parse/parse.js';
import { type Field, spanOf, type Token } from '../parse/token.js';
import { isBlankText } from './columns.js';

/** The columns of the table: type, database, user, address with its mask, and method. */
export const METHOD = 4;
const ADDRESS = 3;

/** Where a cell stands: in a column of the table, behind the address as its mask, or behind what is before it. */
export type Place = number | 'mask' | 'behind';

/** What is written between blanks: a column with all its words, an option, a mask. */
export interface Cell {
  readonly field: Field;
  readonly place: Place;
  /** How wide it is once it is laid out. */
  readonly width: number;
}

/**
 * The cells of a line, as far as there is nothing but blanks between them; undefined where the line is none that the
 * server takes, since nobody knows in which column its words were meant to stand.
 */
export function cellsOf(line: Line, document: RecordDocument, target: Target): readonly Cell[] | undefined {
  const places = line.directive ? [0] : placesOf(line, document, target);
  if (!places) return undefined;
  const { text } = document.source;
  const cells: Cell[] = [];
  let end = line.start;
  for (const [index, field] of line.fields.entries()) {
    const span = spanOf(field);
    if (!isBlankText(text.slice(end, span.start))) break;
    const width = widthOf(field, text);
    if (width === undefined) break;
    cells.push({ field, place: places[index] ?? 'behind', width });
    end = span.end;
  }
  return cells;
}

const LOCAL: readonly Place[] = [0, 1, 2, METHOD];
const NETWORK: readonly Place[] = [0, 1, 2, ADDRESS, METHOD];
const WITH_MASK: readonly Place[] = [0, 1, 2, ADDRESS, 'mask', METHOD];

function placesOf(line: Line, document: RecordDocument, target: Target): readonly Place[] | undefined {
  const record = new HbaRecord(document, line, line.fields, line.hasReferences, 0, target);
  if (!record.method) return undefined;
  if (record.type?.name === 'local') return LOCAL;
  return record.maskToken ? WITH_MASK : NETWORK;
}

/** The width of a column whose words have at most a blank between them; undefined where it goes on in the next line. */
function widthOf(field: Field, text: string): number | undefined {
  let width = 0;
  let end = (field[0] as Token).start;
  for (const word of field) {
    width += narrowed(text.slice(end, word.start)).length;
    const written = text.slice(word.start, word.end);
    if (written.includes('\n')) return undefined;
    width += written.length;
    end = word.end;
  }
  return text.slice(spanOf(field).start, end).includes('\n') ? undefined : width;
}

/** What stands between two words of a column: commas, and a blank where there were some. */
function narrowed(between: string): string {
  return between.replace(/[ \t]+/g, ' ');
}
