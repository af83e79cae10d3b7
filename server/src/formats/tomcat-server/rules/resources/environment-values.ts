/** What is between a number's sign and its digits, and how it is read: as `decode` of Java's number classes do. */
const WHOLE = /^([+-]?)(0[xX]|#|0(?=.))?([\da-fA-F]+)$/;

const BITS: Readonly<Record<string, bigint>> = { Byte: 8n, Short: 16n, Integer: 32n, Long: 64n };

const DECIMAL =
  /^[+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?|0[xX](?:[\da-fA-F]+\.?|[\da-fA-F]*\.[\da-fA-F]+)[pP][+-]?\d+[fFdD]?)$/;

/** Whether Tomcat can make a value of a type of `java.lang`; undefined for other types. */
export function fits(type: string, value: string): boolean | undefined {
  if (type === 'String' || type === 'Boolean') return true;
  if (type === 'Character') return value.length === 1;
  if (type === 'Double' || type === 'Float') return DECIMAL.test(value.trim());
  const bits = BITS[type];
  return bits === undefined ? undefined : fitsWhole(value, bits);
}

function fitsWhole(value: string, bits: bigint): boolean {
  const match = value.length > 80 ? null : WHOLE.exec(value);
  if (!match) return false;
  const [, sign, prefix, digits] = match as unknown as [string, string, string | undefined, string];
  const literal = literalOf(prefix, digits);
  if (literal === undefined) return false;
  const number = sign === '-' ? -BigInt(literal) : BigInt(literal);
  return BigInt.asIntN(Number(bits), number) === number;
}

/** The digits as JavaScript writes such a number; undefined where one is none of its base. */
function literalOf(prefix: string | undefined, digits: string): string | undefined {
  if (prefix === '0') return /^[0-7]+$/.test(digits) ? `0o${digits}` : undefined;
  if (prefix !== undefined) return `0x${digits}`;
  return /^\d+$/.test(digits) ? digits : undefined;
}
