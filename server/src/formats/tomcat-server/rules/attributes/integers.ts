/** Java reads the digits of any script. */
const DIGITS = /^[+-]?\p{Nd}+$/u;
const PLAIN_DIGITS = /^[+-]?\d{1,400}$/;

/** Whether Java's `Integer.valueOf` or `Long.valueOf` takes it. */
export function isInteger(value: string, bits: 32 | 64): boolean {
  if (!PLAIN_DIGITS.test(value)) return DIGITS.test(value) && !/\d/.test(value);
  const number = BigInt(value.replace('+', ''));
  return BigInt.asIntN(bits, number) === number;
}
