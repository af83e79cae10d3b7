import type { Span } from '../../../core/text.js';
import { isBlank } from '../markup.js';
import type { ProblemList } from './problems.js';
import { fix, replace } from './problems.js';

const START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const PART = `${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;

/** The source of a regular expression, with the flag `u`, for a name as XML has it. */
export const NAME = `[${START}][${PART}]*`;

/** The source of one for a token, which may begin with any character that a name may have. */
export const NAME_TOKEN = `[${PART}]+`;

const NAME_HERE = new RegExp(NAME, 'uy');

/** Where the name ends that begins at `at`; `at` itself where none does. */
export function nameEndAt(text: string, at: number): number {
  NAME_HERE.lastIndex = at;
  return NAME_HERE.test(text) ? NAME_HERE.lastIndex : at;
}

/** Where what a pattern with the flag `y` finds at `at` ends; undefined where it finds nothing there. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A run of them; one without end would fill the stack. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]{1,1000}/gu;

/** Whether a text has a character that XML knows no way to write. */
export function hasForbiddenCharacter(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

/** The characters that may stand nowhere in XML. */
export function checkCharacters(text: string, problems: ProblemList): void {
  for (const { 0: run, index } of text.matchAll(FORBIDDEN)) {
    const code = run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    problems.add(
      'forbidden-character',
      index,
      index + run.length,
      `The character U+${code} may stand nowhere in XML. Remove it.`,
      { fixes: fix('Remove the character', false, replace(index, index + run.length, '')) },
    );
  }
}

/** Whether XML has this character at all. */
export function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return point < 0xd800 || (point > 0xdfff && point < 0xfffe) || (point > 0xffff && point < 0x110000);
}

/** What stands between two offsets without the blanks around it, blanks as XML has them; undefined where that is nothing. */
export function withoutBlanks(text: string, from: number, to: number): Span | undefined {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
