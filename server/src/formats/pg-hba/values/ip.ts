/** A numeric address: one unsigned 32-bit number for IPv4, four for IPv6. */
export type IpNumber = readonly number[];

export interface IpAddress {
  readonly family: 4 | 6;
  readonly words: IpNumber;
}

/**
 * A numeric address as `getaddrinfo` with `AI_NUMERICHOST` reads it; undefined for anything else, which the server takes
 * for a host name. IPv4 may be as short, octal or hexadecimal as `inet_aton` lets it be; the zone of IPv6 is ignored.
 */
export function readIp(text: string): IpAddress | undefined {
  if (text.includes(':')) {
    const words = readIpv6(text);
    return words && { family: 6, words };
  }
  const word = readIpv4(text);
  return word === undefined ? undefined : { family: 4, words: [word] };
}

/** An IPv4 address as `inet_aton` reads it: `10.1` is 10.0.0.1, `010.0.0.0` is 8.0.0.0. */
function readIpv4(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const parts = text.split('.');
  if (parts.length > 4) return undefined;
  let address = 0;
  for (const [index, part] of parts.entries()) {
    const number = readNumber(part);
    const isLast = index === parts.length - 1;
    const limit = isLast ? 256 ** (5 - parts.length) : 256;
    if (number === undefined || number >= limit) return undefined;
    address += isLast ? number : number * 256 ** (3 - index);
  }
  return address;
}

function readNumber(text: string): number | undefined {
  if (/^0[xX][0-9a-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9][0-9]*$/.test(text) ? Number(text) : undefined;
}

function readIpv6(text: string): IpNumber | undefined {
  const percent = text.indexOf('%');
  const address = percent < 0 ? text : text.slice(0, percent);
  if (address.length > 60) return undefined;
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const head = readGroups(halves[0] as string, halves.length === 1);
  const tail = halves.length === 2 ? readGroups(halves[1] as string, true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<number>(missing).fill(0), ...tail];
  return [0, 2, 4, 6].map((at) => (groups[at] as number) * 65536 + (groups[at + 1] as number));
}

/** Groups of 16 bits; the last two may be written as an IPv4 address. */
function readGroups(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else if (mayEndInIpv4 && index === parts.length - 1) {
      const ipv4 = readDottedQuad(part);
      if (ipv4 === undefined) return undefined;
      groups.push(Math.floor(ipv4 / 65536), ipv4 % 65536);
    } else return undefined;
  }
  return groups;
}

function readDottedQuad(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const octets = text.split('.').map(Number);
  if (octets.some((octet) => octet > 255)) return undefined;
  return octets.reduce((address, octet) => address * 256 + octet, 0);
}

/** The mask with that many leading bits; shared, since there are few. */
export function maskOf(family: 4 | 6, length: number): IpNumber {
  return (family === 4 ? IPV4_MASKS : IPV6_MASKS)[length] as IpNumber;
}

const wordMask = (bits: number) => (bits <= 0 ? 0 : bits >= 32 ? 0xffffffff : 2 ** 32 - 2 ** (32 - bits));
const IPV4_MASKS: readonly IpNumber[] = Array.from({ length: 33 }, (_, length) => [wordMask(length)]);
const IPV6_MASKS: readonly IpNumber[] = Array.from({ length: 129 }, (_, length) =>
  [0, 32, 64, 96].map((before) => wordMask(length - before)),
);

/** How many leading bits a mask has, where all others are clear; undefined for any other mask. */
export function lengthOf(mask: IpNumber): number | undefined {
  let length = 0;
  let isOver = false;
  for (const word of mask) {
    const ones = Math.clz32(~word);
    if (isOver && word !== 0) return undefined;
    if (wordMask(ones) !== word) return undefined;
    length += ones;
    isOver = ones < 32;
  }
  return length;
}
