import { type Cell, METHOD, type Place } from './cells.js';

/** How wide the columns of PostgreSQL's own pg_hba.conf.sample are, blanks behind them included. */
const USUAL = [8, 16, 16, 24] as const;
/** What is wider than this, and than nearly all others, runs over into the next column and widens nothing. */
const WIDEST = [13, 32, 32, 44] as const;
const NEARLY_ALL = 0.9;
const WIDE_GAP = 2;
/** From an IPv4 address to its mask. */
const MASK = 16;

/** The places in which the columns of a table begin, as its records need them. */
export function stopsOf(records: Iterable<readonly Cell[]>): readonly number[] {
  const widths: number[][] = USUAL.map(() => []);
  for (const cells of records) {
    for (const [index, { place, width }] of cells.entries()) {
      if (typeof place === 'number' && place < METHOD) widths[place]?.push(extent(cells, index, width));
    }
  }
  const stops = [0];
  for (const [column, usual] of USUAL.entries()) {
    const widest = widestOf(widths[column] ?? [], WIDEST[column] as number);
    stops.push((stops[column] as number) + (widest < usual ? usual : widest + WIDE_GAP));
  }
  return stops;
}

/** The width of a cell, together with that of the mask behind it. */
function extent(cells: readonly Cell[], index: number, width: number): number {
  const mask = cells[index + 1];
  return mask?.place === 'mask' ? maskStart(width) + mask.width : width;
}

function maskStart(width: number): number {
  return Math.max(MASK, width + 1);
}

function widestOf(widths: readonly number[], limit: number): number {
  const ascending = Float64Array.from(widths).sort();
  const most = ascending[Math.floor((ascending.length - 1) * NEARLY_ALL)] ?? 0;
  const allowed = Math.max(limit, most);
  return ascending.findLast((width) => width <= allowed) ?? 0;
}

/** Where each cell of a line begins. What runs over its column moves only what it must. */
export function startsOf(
  cells: readonly { readonly place: Place; readonly width: number }[],
  stops: readonly number[],
): readonly number[] {
  const starts: number[] = [];
  let end = -1;
  for (const { place, width } of cells) {
    const start = startOf(place, end, stops, starts.at(-1) ?? 0);
    starts.push(start);
    end = start + width;
  }
  return starts;
}

function startOf(place: Place, end: number, stops: readonly number[], previous: number): number {
  if (place === 'behind') return end + 1;
  if (place === 'mask') return previous + maskStart(end - previous);
  const stop = stops[place] as number;
  return end < stop ? stop : end + WIDE_GAP;
}
