import type { Jail } from './jail.js';
import { type PlacedSpan, placeOf } from './places.js';
import type { Resolved } from './resolve.js';
import type { Setting } from './setting.js';

const PART_OF_WORD = /[\w.-]/;

/** Where a word of a value is written: in the option itself, or in one that it refers to. */
export interface Origin {
  readonly setting: Setting;
  readonly span: PlacedSpan;
}

/** Where a word of a value is written; undefined where fail2ban ships it, or it is put together from several options. */
export function originOf({ setting, uses }: Resolved, word: string): Origin | undefined {
  for (const each of [setting, ...uses]) {
    const at = each.place ? firstWord(each.value, word) : -1;
    const span = at < 0 ? undefined : placeOf(each, at, at + word.length);
    if (span) return { setting: each, span };
  }
  return undefined;
}

/** Where a word is written, or else the value that brings it in, or the name of the jail. */
export function nearestOrigin(jail: Jail, option: Resolved, word: string): PlacedSpan | undefined {
  const written = originOf(option, word);
  if (written) return written.span;
  const carrier = [option.setting, ...option.uses].find(({ place }) => place !== undefined);
  return carrier ? placeOf(carrier) : headerOf(jail);
}

/** Where the name of a jail stands, in the file that is read last. */
export function headerOf({ section }: Jail): PlacedSpan | undefined {
  const last = section.written.at(-1);
  return last && { path: last.document.path, ...last.section.nameSpan };
}

/** The last offset at which a word stands in a text by itself, or -1. */
export function lastWord(text: string, word: string): number {
  if (word === '') return -1;
  for (let at = text.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1)) {
    if (isWhole(text, at, word)) return at;
  }
  return -1;
}

function firstWord(text: string, word: string): number {
  if (word === '') return -1;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isWhole(text, at, word)) return at;
  }
  return -1;
}

function isWhole(text: string, at: number, word: string): boolean {
  return !PART_OF_WORD.test(text[at - 1] ?? ' ') && !PART_OF_WORD.test(text[at + word.length] ?? ' ');
}
