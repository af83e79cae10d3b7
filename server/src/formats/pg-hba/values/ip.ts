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
  const word = readPlainQuad(text) ?? readIpv4(text);
  return word === undefined ? undefined : { family: 4, words: [word] };
}

const DOT = 46;
const ZERO = 48;

/** Four decimal numbers without a zero in front, as nearly everybody writes them; undefined for all other ways. */
function readPlainQuad(text: string): number | undefined {
  let address = 0;
  let octet = -1;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === DOT) {
      if (octet < 0 || ++dots === MOST_OCTETS) return undefined;
      address = address * 256 + octet;
      octet = -1;
      continue;
    }
    const digit = unit - ZERO;
    if (digit < 0 || digit > 9 || octet === 0) return undefined;
    octet = octet < 0 ? digit : octet * 10 + digit;
    if (octet > 255) return undefined;
  }
  return dots === MOST_OCTETS - 1 && octet >= 0 ? address * 256 + octet : undefined;
}

/** An IPv4 address as `inet_aton` reads it: `10.1` is 10.0.0.1, `010.0.0.0` is 8.0.0.0. */
function readIpv4(text: string): number | undefined {
  const parts = text.split('.', MOST_OCTETS + 1);
  if (parts.length > MOST_OCTETS) return undefined;
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

const MOST_OCTETS = 4;

/** A number as `strtoul` reads it: the prefix tells whether it is hexadecimal, octal or decimal. */
function readNumber(text: string): number | undefined {
  if (/^[1-9][0-9]*$/.test(text)) return Number(text);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^0[xX][0-9a-fA-F]+$/.test(text) ? Number.parseInt(text.slice(2), 16) : undefined;
}

const LONGEST_IPV6 = 'ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255'.length;

function readIpv6(text: string): IpNumber | undefined {
  const percent = text.indexOf('%');
  const address = percent < 0 ? text : text.slice(0, percent);
  if (address.length > LONGEST_IPV6) return undefined;
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const head = readGroups(halves[0] as string, halves.length === 1);
  const tail = halves.length === 2 ? readGroups(halves[1] as string, true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<number>(missing).fill(0), ...tail];
  const words = [0, 2, 4, 6].map((at) => (groups[at] as number) * 65536 + (groups[at + 1] as number));
  return percent < 0 || isZone(text.slice(percent + 1), groups[0] as number) ? words : undefined;
}

/**
 * A zone is a number, or with an address of one link or one machine the name of an interface. Whether there is one of
 * that name only the machine knows: the server takes the whole for a host name where there is none.
 */
function isZone(zone: string, firstGroup: number): boolean {
  if (/^\d+$/.test(zone)) return Number(zone) <= 0xffffffff;
  const isLinkLocal = (firstGroup & 0xffc0) === 0xfe80 || MULTICAST_OF_A_LINK.has(firstGroup & 0xff0f);
  return isLinkLocal && INTERFACE_NAME.test(zone);
}

const MULTICAST_OF_A_LINK: ReadonlySet<number> = new Set([0xff01, 0xff02]);
const INTERFACE_NAME = /^\w[\w.@:-]{0,14}$/;

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

/** Whether it is of the form that all programs read alike: four decimal numbers, none with a leading zero. */
export function isDottedQuad(text: string): boolean {
  return DOTTED_QUAD.test(text);
}

const DOTTED_QUAD = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;

/** Four decimal numbers: all that `inet_pton` reads. */
function readDottedQuad(text: string): number | undefined {
  if (!isDottedQuad(text)) return undefined;
  const octets = text.split('.').map(Number);
  if (octets.some((octet) => octet > 255)) return undefined;
  return octets.reduce((address, octet) => address * 256 + octet, 0);
}

/** An address as `inet_ntop` writes it, and the server in its messages: `10.0.0.1`, `2001:db8::1`. */
export function ipText(words: IpNumber): string {
  return words.length === 1 ? ipv4Text(words[0] as number) : ipv6Text(words);
}

function ipv4Text(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

function ipv6Text(words: IpNumber): string {
  const groups = words.flatMap((word) => [word >>> 16, word & 0xffff]);
  const zeros = longestZeros(groups);
  const isMapped = zeros.length === 5 && groups[5] === 0xffff;
  if (zeros.start === 0 && (zeros.length === 6 || isMapped)) {
    return `::${isMapped ? 'ffff:' : ''}${ipv4Text(words[3] as number)}`;
  }
  const hex = groups.map((group) => group.toString(16));
  if (zeros.length < 2) return hex.join(':');
  return `${hex.slice(0, zeros.start).join(':')}::${hex.slice(zeros.start + zeros.length).join(':')}`;
}

/** The first of the longest runs of groups that are zero. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let longest = { start: -1, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > longest.length) longest = { start: index - length + 1, length };
  }
  return longest;
}

/** How many bits an address has: the length of a network of one. */
export function lengthOfSingle(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
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

/**
 * How long a person means a network to be of which only the first address is written: `192.168.0.0` is one of 16 bits,
 * `192.168.0.1` a single address. Undefined where all of it is zero, or where that is no address
 * of anybody, as a mask is none.
 */
export function likelyLength(text: string): number | undefined {
  const ip = readIp(text);
  if (!ip || ip.words.every((word) => word === 0)) return undefined;
  if (ip.family === 6) return /::$|%/.test(text) ? undefined : 128;
  if (!isDottedQuad(text) || text.startsWith('255.')) return undefined;
  return 32 - (8 * (/(?:\.0)*$/.exec(text)?.[0].length ?? 0)) / 2;
}
