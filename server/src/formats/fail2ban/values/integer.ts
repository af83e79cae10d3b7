/** A whole number as Python's `int` reads it; undefined where it is none. */
export function readInteger(value: string): number | undefined {
  const text = value.trim();
  return /^[+-]?\d+(?:_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}
