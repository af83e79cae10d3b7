import type { Fix } from '../../../../core/finding.js';
import { oncePer } from '../../../../core/once.js';
import type { Fail2banModel } from '../../model/model.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import type { Setting } from '../../model/setting.js';
import { type Ignored, readIgnored } from '../../values/addresses.js';
import { usedValues } from '../enabled.js';

/** An entry of `ignoreip` that is in force in an enabled jail. */
export interface IgnoredWord {
  readonly text: string;
  readonly ignored: Ignored;
  readonly place: PlacedSpan;
  /** It stands there as it is, not by a reference. */
  readonly isLiteral: boolean;
  /** A jail that is enabled uses it. */
  readonly isInForce: boolean;
}

/** The entries of `ignoreip` that enabled jails use, each told once. */
export const ignoredWords = oncePer((model: Fail2banModel): readonly IgnoredWord[] => [...wordsIn(model)]);

function* wordsIn(model: Fail2banModel): Iterable<IgnoredWord> {
  for (const { jail, resolved, value } of usedValues(model, 'ignoreip')) {
    const { setting } = resolved;
    const isInForce = jail !== undefined;
    const actual = new Set([...wordsOf(value)].map(({ text }) => text));
    const literal = new Set<string>();
    for (const { text, from, to } of wordsOf(setting.value)) {
      const place = actual.has(text) ? placeOf(setting, from, to) : undefined;
      if (!place) continue;
      literal.add(text);
      yield { text, ignored: readIgnored(text), place, isLiteral: true, isInForce };
    }
    const reference = setting.value === value ? undefined : referenceIn(setting);
    if (!reference) continue;
    for (const text of actual) {
      if (literal.has(text)) continue;
      yield { text, ignored: readIgnored(text), place: reference, isLiteral: false, isInForce };
    }
  }
}

/** The first reference of a value, which brings in what does not stand in it. */
function referenceIn(setting: Setting): PlacedSpan | undefined {
  const from = setting.value.indexOf('%(');
  const end = setting.value.indexOf(')s', from);
  return from < 0 || end < 0 ? placeOf(setting) : placeOf(setting, from, end + 2);
}

/**
 * The entries of a list as fail2ban splits it. What begins with a `#` is meant as a comment, and what has tags is not
 * filled in yet: both are faults of their own, so that nothing is said of the words in them.
 */
function* wordsOf(value: string): Iterable<{
  readonly text: string;
  readonly from: number;
  readonly to: number;
}> {
  let offset = 0;
  for (const line of value.split('\n')) {
    for (const { 0: text, index } of line.matchAll(/[^ ,]+/g)) {
      if (text.startsWith('#')) break;
      const from = offset + index;
      if (!/[<>]/.test(text)) yield { text, from, to: from + text.length };
    }
    offset += line.length + 1;
  }
}

/** The fix that writes another entry in place of one; none for what a reference brings in. */
export function replaced({ place, isLiteral }: IgnoredWord, text: string): readonly Fix[] {
  if (!isLiteral) return [];
  const { start, end } = place;
  return [{ title: `Write ${text}`, safe: false, edits: [{ span: { start, end }, text }] }];
}
