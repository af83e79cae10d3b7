/** An IP address as its bytes: 4 or 16 of them. */
export type Address = readonly number[];

/** The address that a numeric text names for getaddrinfo, in all the old forms of IPv4 too. */
export function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIPv6(text) : (parseDottedQuad(text) ?? parseIPv4(text));
}

/** Whether a bit is set behind the first `bits` ones. */
export function hasHostBits(address: Address, bits: number): boolean {
  return address.some((byte, index) => (byte & hostMask(bits - index * 8)) !== 0);
}

/** The address with only its first `bits` bits. */
export function networkOf(address: Address, bits: number): Address {
  return address.map((byte, index) => byte & ~hostMask(bits - index * 8));
}

/** Whether two addresses are in the same network of so many bits. */
export function isSameNetwork(a: Address, b: Address, bits: number): boolean {
  return (
    a.length === b.length &&
    a.every((byte, at) => ((byte ^ (b[at] as number)) & ~hostMask(bits - at * 8)) === 0)
  );
}

/** A CIDR block; a single address has all of its bits. */
export interface Network {
  readonly address: Address;
  readonly bits: number;
}

/** Whether all of a network is in another one. */
export function holdsNetwork(outer: Network, inner: Network): boolean {
  return outer.bits <= inner.bits && isSameNetwork(outer.address, inner.address, outer.bits);
}

/** An address in its usual form. */
export function formatAddress(address: Address): string {
  if (address.length === 4) return address.join('.');
  const groups: string[] = [];
  for (let at = 0; at < 16; at += 2) {
    groups.push((((address[at] as number) << 8) | (address[at + 1] as number)).toString(16));
  }
  const zeros = longestZeros(groups);
  if (zeros.length < 2) return groups.join(':');
  return `${groups.slice(0, zeros.start).join(':')}::${groups.slice(zeros.start + zeros.length).join(':')}`;
}

function hostMask(networkBits: number): number {
  return 0xff >> Math.max(0, Math.min(8, networkBits));
}

function longestZeros(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === '0') end++;
    if (end - start > best.length) best = { start, length: end - start };
    start = Math.max(start, end);
  }
  return best;
}

const NUMBER = /^(?:0x[0-9a-f]*|0[0-7]*|[1-9]\d{0,9})$/i;

const DOT = 46;
const ZERO = 48;

/** Four decimal numbers without leading zeros, which nearly every address is; undefined for all else. */
function parseDottedQuad(text: string): Address | undefined {
  const bytes: number[] = [];
  let byte = -1;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : DOT;
    if (unit === DOT) {
      if (byte < 0 || bytes.push(byte) > 4) return undefined;
      byte = -1;
      continue;
    }
    const digit = unit - ZERO;
    if (digit < 0 || digit > 9 || byte === 0) return undefined;
    byte = byte < 0 ? digit : byte * 10 + digit;
    if (byte > 255) return undefined;
  }
  return bytes.length === 4 ? bytes : undefined;
}

/** One to four numbers, decimal, octal or hexadecimal, the last of which fills what is left: as inet_aton. */
function parseIPv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length > 4 || !parts.every((part) => NUMBER.test(part))) return undefined;
  const numbers = parts.map(readCNumber);
  const last = numbers.pop() as number;
  if (numbers.some((number) => number > 255) || last >= 256 ** (4 - numbers.length)) return undefined;
  const bytes = [...numbers];
  for (let index = 3 - numbers.length; index >= 0; index--) bytes.push(Math.floor(last / 256 ** index) % 256);
  return bytes;
}

function readCNumber(text: string): number {
  if (/^0x/i.test(text)) return text.length === 2 ? 0 : Number(text);
  return text.startsWith('0') ? Number.parseInt(text, 8) : Number(text);
}

const GROUP = /^[0-9a-f]{1,4}$/i;
const DOTTED = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function parseIPv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = readGroups(halves[0] as string, halves.length === 1);
  const tail = halves.length === 2 ? readGroups(halves[1] as string, true) : [];
  if (!head || !tail) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 2) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function readGroups(text: string, mayEndDotted: boolean): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [index, group] of groups.entries()) {
    const dotted = mayEndDotted && index === groups.length - 1 ? DOTTED.exec(group) : null;
    if (dotted) {
      const numbers = dotted.slice(1).map(Number);
      if (numbers.some((number) => number > 255)) return undefined;
      bytes.push(...numbers);
    } else if (GROUP.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    } else {
      return undefined;
    }
  }
  return bytes;
}
