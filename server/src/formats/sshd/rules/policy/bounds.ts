import { readDecimal } from '../../values/numbers.js';
import { parseTime } from '../../values/time-format.js';

/** Accepts numbers up to one. */
export function atMost(limit: number): (value: string) => boolean {
  return (value) => (readDecimal(value) ?? 0) <= limit;
}

/** Accepts times of so many seconds; `from` and `to` are within. */
export function secondsWithin(from: number, to: number): (value: string) => boolean {
  return (value) => {
    const seconds = parseTime(value);
    return seconds === undefined || (seconds >= from && seconds <= to);
  };
}

/** A value as a message names it, which says whether anybody wrote it. */
export function shown({ value, isDefault }: { readonly value: string; readonly isDefault: boolean }): string {
  return isDefault ? `"${value}" by default` : `"${value}"`;
}
