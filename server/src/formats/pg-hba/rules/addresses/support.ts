import type { Fix } from '../../../../core/finding.js';
import { oncePer } from '../../../../core/once.js';
import { replacement } from '../../layout/edits.js';
import { FIRST_MULTICAST, maskedBy, type Network } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';
import { type IpNumber, ipText, isDottedQuad, lengthOfSingle, maskOf, readIp } from '../../values/ip.js';

/** A record that matches a network, and the words that say which. */
export interface NetworkRecord {
  readonly record: HbaRecord;
  readonly network: Network;
  readonly token: Token;
  /** What stands before the slash. */
  readonly written: string;
}

/**
 * The records that match a network of addresses, but for those of the form that most have: with `10.0.0.0/8` nothing can
 * be wrong.
 */
export const networkRecords = oncePer(({ records }: PgHbaModel): readonly NetworkRecord[] => {
  const found: NetworkRecord[] = [];
  for (const record of records) {
    const { address: network, addressToken: token, maskToken } = record;
    if (network?.kind !== 'network' || !token || !record.isKnown) continue;
    const slash = token.text.indexOf('/');
    const written = slash < 0 ? token.text : token.text.slice(0, slash);
    if (maskToken || !isPlain(network, written)) found.push({ record, network, token, written });
  }
  return found;
});

/** Whether it is written as usual, no bit is set that does not count, and clients can have such addresses. */
function isPlain({ family, address, mask }: Network, written: string): boolean {
  const first = (address[0] as number) >>> 24;
  if (first === 0 || first >= FIRST_MULTICAST) return false;
  if (family === 4 ? !isDottedQuad(written) : written.includes('%')) return false;
  return address.every((word, at) => (word & ~(mask[at] as number)) === 0);
}

/** The records whose address is the name of a host. */
export function* namedRecords({ records }: PgHbaModel): Iterable<{ record: HbaRecord; token: Token }> {
  for (const record of records) {
    const { address, addressToken: token } = record;
    if (address?.kind === 'host-name' && token && record.isKnown) yield { record, token };
  }
}

/** Whether an IPv4 address is written otherwise than in four decimal numbers. */
export function isOddlyWritten({ network, written }: NetworkRecord): boolean {
  return network.family === 4 && !isDottedQuad(written);
}

/** Whether a network is one of IPv4 addresses in the form of IPv6 ones: `::ffff:192.0.2.0/120`. */
export function isMapped({ family, address, mask }: Network): boolean {
  const [first, second, third] = address;
  return family === 6 && first === 0 && second === 0 && third === 0xffff && mask[2] === 0xffffffff;
}

/** The fix that writes another address; none for a word of another file. */
export function addressFix(record: HbaRecord, token: Token, text: string, safe: boolean): readonly Fix[] {
  if (token.path !== undefined) return [];
  return [replacement(record, token, text, `Write ${text}`, safe)];
}

/** The fix that writes one word in place of an address and the mask in the next column. */
export function addressAndMaskFix(record: HbaRecord, text: string, safe: boolean): readonly Fix[] {
  const [address, mask] = [record.fields[3]?.[0], record.fields[4]?.[0]];
  if (!address || !mask || address.path !== undefined || mask.path !== undefined) return [];
  const span = { start: address.start, end: mask.end };
  return [replacement(record, span, text, `Write ${text.replace(/[ \t]+/, ' ')}`, safe)];
}

/**
 * A valid address with a length: as it is written, or without the bits that do not count. Of an IPv4 address that is not
 * four decimal numbers, what people read; undefined where nobody knows that.
 */
export function writtenNetwork(address: string, length: number): string | undefined {
  const ip = readIp(address);
  if (!ip) return undefined;
  const isPlain = ip.family === 6 || isDottedQuad(address);
  const words = isPlain ? ip.words : asPeopleRead(address);
  if (!words) return undefined;
  const first = maskedBy(words, maskOf(ip.family, length));
  const isAsWritten = isPlain && String(first) === String(words);
  return `${isAsWritten ? address : ipText(first)}/${length}`;
}

/** What people take an IPv4 address for that has fewer than four numbers, or zeros in front of them. */
export function asPeopleRead(text: string): IpNumber | undefined {
  const numbers = text.split('.');
  if (numbers.some((number) => !/^\d{1,3}$/.test(number) || Number(number) > 255)) return undefined;
  return readIp([...numbers.map(Number), 0, 0, 0].slice(0, 4).join('.'))?.words;
}

/** The fix for an address with a length in the next column, as in `10.0.0.0 8`. */
export function joinedWithLength(record: HbaRecord): readonly Fix[] {
  const [address, length] = [record.fields[3]?.[0]?.text ?? '', record.fields[4]?.[0]?.text ?? ''];
  const ip = readIp(address);
  if (!ip || !/^\d{1,3}$/.test(length) || Number(length) > lengthOfSingle(ip.family)) return [];
  const text = writtenNetwork(address, Number(length));
  return text === undefined ? [] : addressAndMaskFix(record, text, false);
}
