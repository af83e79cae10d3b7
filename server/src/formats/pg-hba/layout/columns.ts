const TAB = 9;
const TAB_STOP = 8;

/** The column in which a text ends that begins in another one; a tab goes to the next stop. */
export function columnAfter(column: number, text: string): number {
  let after = column;
  for (let at = 0; at < text.length; at++) {
    after += text.charCodeAt(at) === TAB ? TAB_STOP - (after % TAB_STOP) : 1;
  }
  return after;
}

/** Whether there is nothing but spaces and tabs; true of nothing at all. */
export function isBlankText(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** Blanks from a column to another one: at least `least`, and tabs where there were tabs before. */
export function blanksTo(from: number, to: number, before: string, least: number): string {
  if (!before.includes('\t')) return ' '.repeat(Math.max(least, to - from));
  if (to <= from) return '\t';
  let blanks = '';
  let column = from;
  for (let stop = nextStop(column); stop <= to; stop = nextStop(column)) {
    blanks += '\t';
    column = stop;
  }
  return blanks + ' '.repeat(to - column);
}

function nextStop(column: number): number {
  return column + TAB_STOP - (column % TAB_STOP);
}
