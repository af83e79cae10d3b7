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
    blank: ' '.repeat(opening.length + columnsOf(before.slice(from))),
    marks: '^'.repeat(Math.max(1, columnsOf(marked.slice(0, to - before.length)))),
  };
}

/** How many columns a terminal gives to some characters: two to those of East Asia and emoji, none to accents. */
function columnsOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => {
    if (WIDE.test(character)) return sum + 2;
    return NARROWEST.test(character) ? sum : sum + 1;
  }, 0);
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NARROWEST = /\p{Mn}|\p{Me}|\u200b|\u200d/u;
