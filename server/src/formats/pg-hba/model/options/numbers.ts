const NUMBER = /^[ \t\n\v\f\r]*([+-]?)0*(\d+)/;

/** More digits than this are beyond what a `long` holds. */
const MAX_DIGITS = 18;

/** A number as C's `strtol` begins to read it: what is behind its digits is passed over. */
export function leadingNumber(text: string): number | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const digits = match[2] as string;
  return Number(`${match[1]}${digits.length > MAX_DIGITS ? '9'.repeat(MAX_DIGITS + 1) : digits}`);
}

/** A number as C's `atoi` reads it: 0 where there is none, and the lower 32 bits of a large one. */
export function atoi(text: string): number {
  const match = NUMBER.exec(text);
  if (!match) return 0;
  const digits = match[2] as string;
  const isNegative = match[1] === '-';
  // strtol stops at the ends of a long, of which an int keeps the lower half.
  if (digits.length > MAX_DIGITS) return isNegative ? 0 : -1;
  const long = BigInt(digits);
  return Number(BigInt.asIntN(32, isNegative ? -long : long));
}

/** A port that a client can connect to, written as nothing but its number. */
export function isPort(text: string): boolean {
  return /^0*[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;
}
