import { keywordsOf } from '../catalogue/keywords.js';
import { isMethodName } from '../catalogue/methods.js';
import type { Field, Token } from '../parse/token.js';
import { type IpNumber, lengthOf, lengthOfSingle, maskOf, readIp } from '../values/ip.js';
import type { Address, AddressKeyword } from './address.js';
import { type Mistake, type MistakeKind, mistakeAt, type Place } from './mistake.js';

/** What the columns for the address hold. */
export interface ReadAddress {
  readonly address?: Address;
  /** How many columns it takes: one, or two where a mask follows. */
  readonly columns: number;
  readonly mistake?: Mistake;
}

const KEYWORDS = keywordsOf('address').map(({ name }) => ({ kind: name as AddressKeyword }));

/**
 * Reads the columns for the address as PostgreSQL's `parse_hba_line` does; `fields` begins with them, and `last` is the
 * last word of the line.
 */
export function readAddress(fields: readonly Field[], last: Place): ReadAddress {
  const field = fields[0];
  if (!field) return refused('missing-column', last, 'end-of-line before IP address specification');
  const token = field[0] as Token;
  if (field.length > 1) {
    return refused('several-values', field[1] as Token, 'multiple values specified for host address');
  }
  const keyword = KEYWORDS.find(({ kind }) => token.is(kind));
  if (keyword) return { address: keyword, columns: 1 };
  const slash = token.text.indexOf('/');
  const ip = readIp(slash < 0 ? token.text : token.text.slice(0, slash));
  if (slash < 0) {
    if (!ip) return { address: { kind: 'host-name', name: token.text }, columns: 1 };
    return readMask(ip.family, ip.words, token, fields[1], last);
  }
  if (!ip) {
    const message = `specifying both host name and CIDR mask is invalid: "${token.text}"`;
    return refused('address', token, message);
  }
  const length = readCidrLength(token.text.slice(slash + 1), ip.family);
  if (length === undefined) {
    return refused('cidr-length', behind(token, slash), `invalid CIDR mask in address "${token.text}"`);
  }
  const mask = maskOf(ip.family, length);
  return { address: { kind: 'network', family: ip.family, address: ip.words, mask, length }, columns: 1 };
}

/** What stands behind the slash, where there is anything and the word has no quotes or line breaks; else all of it. */
function behind({ text, start, end, path }: Token, slash: number): Place {
  const isPlain = end - start === text.length && slash + 1 < text.length;
  return { start: isPlain ? start + slash + 1 : start, end, path };
}

/** A length as `strtol` reads it: blanks and a sign may stand before it, and nothing behind it. */
function readCidrLength(text: string, family: 4 | 6): number | undefined {
  if (!/^[ \t\n\v\f\r]*[+-]?\d+$/.test(text)) return undefined;
  const length = Math.abs(Number(text));
  const isNegative = text.includes('-') && length !== 0;
  return !isNegative && length <= lengthOfSingle(family) ? length : undefined;
}

function readMask(
  family: 4 | 6,
  address: IpNumber,
  written: Token,
  field: Field | undefined,
  last: Place,
): ReadAddress {
  if (!field) return refused('missing-column', last, 'end-of-line before netmask specification');
  if (field.length > 1) {
    return refused('several-values', field[1] as Token, 'multiple values specified for netmask');
  }
  const token = field[0] as Token;
  const mask = readIp(token.text);
  if (!mask) {
    const message = `invalid IP mask "${token.text}": Name or service not known`;
    if (!isMethodName(token.text)) return refused('mask', token, message);
    return refused('missing-mask', written, message);
  }
  if (mask.family !== family) return refused('address-family', token, 'IP address and mask do not match');
  const length = lengthOf(mask.words);
  return { address: { kind: 'network', family, address, mask: mask.words, length }, columns: 2 };
}

function refused(kind: MistakeKind, place: Place, message: string): ReadAddress {
  return { columns: 1, mistake: mistakeAt(kind, place, message) };
}
