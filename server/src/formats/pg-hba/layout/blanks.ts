import type { TextEdit } from '../../../core/text.js';

/** Collects edits that change the blanks of a text, each no larger than it must be. */
export class Blanks {
  readonly edits: TextEdit[] = [];

  constructor(private readonly text: string) {}

  /** Makes what is between two offsets so many spaces. */
  set(start: number, end: number, count: number): void {
    let kept = start;
    while (kept < end && kept - start < count && this.text[kept] === ' ') kept++;
    const missing = count - (kept - start);
    if (kept === end && missing === 0) return;
    this.edits.push({ span: { start: kept, end }, text: ' '.repeat(missing) });
  }

  /** Makes each run of blanks between two offsets a single space. */
  narrow(start: number, end: number): void {
    for (const { 0: run, index } of this.text.slice(start, end).matchAll(/[ \t]+/g)) {
      this.set(start + index, start + index + run.length, 1);
    }
  }

  /**
   * Takes the blanks before `end` away, down to `floor`; but not those that keep a backslash from joining the next line.
   */
  trim(floor: number, end: number): void {
    let from = end;
    while (from > floor && (this.text[from - 1] === ' ' || this.text[from - 1] === '\t')) from--;
    if (this.text[from - 1] !== '\\') this.set(from, end, 0);
  }
}
