/** A whole number as Python's `int` reads it; undefined where it is none. */
export function readInteger(value: string): number | undefined {
  const text = value.trim();
  if (!/^[+-]?\p{Nd}+(?:_\p{Nd}+)*$/u.test(text)) return undefined;
  return Number(text.replaceAll('_', '').replace(/[^+\-0-9]/gu, digitOf));
}

/** To Python the digits of every script are digits; Unicode has them in runs from zero to nine. */
function digitOf(letter: string): string {
  const point = letter.codePointAt(0) as number;
  let start = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return String((point - start) % 10);
}
