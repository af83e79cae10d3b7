/** A network as numbers: `address` without the bits of the host. */
export interface Network {
  readonly family: 4 | 6;
  readonly address: bigint;
  /** How many leading bits count. */
  readonly length: number;
}

/** What a word of `ignoreip` is to fail2ban. */
export type Ignored =
  | (Network & {
      readonly kind: 'network';
      /** The address as it is written has bits behind the prefix. */
      readonly hasHostBits: boolean;
      /** What stands behind the slash is no mask at all, which fail2ban takes for an empty one. */
      readonly hasBrokenMask?: true;
    })
  /** An address whose prefix has no meaning: it stands for itself alone. */
  | { readonly kind: 'odd-prefix'; readonly family: 4 | 6; readonly prefix: number }
  /** A file with further entries, which fail2ban knows since 1.1.1. */
  | { readonly kind: 'file'; readonly path: string }
  /** It is looked up as the name of a host; what may be behind a slash does not count. */
  | { readonly kind: 'name'; readonly name: string; readonly prefix?: number }
  /** What stands behind the slash is neither a number nor a mask: fail2ban does not start. */
  | { readonly kind: 'refused'; readonly mask: string };

/** Reads a word of `ignoreip` as fail2ban's `IPAddr` does. */
export function readIgnored(written: string): Ignored {
  if (written.startsWith('file:')) return { kind: 'file', path: written.slice('file:'.length) };
  const isBracketed = written.length > 2 && written.startsWith('[') && written.endsWith(']');
  const word = isBracketed ? written.slice(1, -1) : written;
  const slash = word.indexOf('/');
  if (slash < 0) return addressOrName(word);
  const mask = word.slice(slash + 1);
  const prefix = prefixOf(mask);
  if (prefix === undefined) return { kind: 'refused', mask };
  return withPrefix(word.slice(0, slash), prefix, isMask(mask) && !readAddress(mask));
}

function addressOrName(text: string): Ignored {
  const found = readAddress(text);
  if (!found) return { kind: 'name', name: text };
  return { ...plainIpv4(found), kind: 'network', hasHostBits: false };
}

function withPrefix(text: string, prefix: number, hasBrokenMask: boolean): Ignored {
  const found = readAddress(text);
  if (!found) return { kind: 'name', name: text, prefix };
  const bits = found.length;
  if (prefix < 0 || prefix > bits) return { kind: 'odd-prefix', family: found.family, prefix };
  const rest = BigInt(bits - prefix);
  const address = (found.address >> rest) << rest;
  const hasHostBits = address !== found.address;
  const network = { kind: 'network', family: found.family, address, length: prefix, hasHostBits } as const;
  return hasBrokenMask ? { ...network, hasBrokenMask } : network;
}

const MAPPED = 0xffffn;

/** IPv4 that is written as IPv6 is IPv4 to fail2ban, where it is one address. */
function plainIpv4(network: Network): Network {
  if (network.family === 4 || network.address >> 32n !== MAPPED) return network;
  return { family: 4, address: network.address & 0xffffffffn, length: 32 };
}

/** Whether a network is of IPv4 addresses that are written as IPv6. */
export function isMapped({ family, address, length }: Network): boolean {
  return family === 6 && length >= 96 && address >> 32n === MAPPED;
}

function isMask(text: string): boolean {
  return text.includes('.') || text.includes(':');
}

/** What stands behind a slash as a number of bits; undefined where fail2ban can make nothing of it. */
function prefixOf(text: string): number | undefined {
  if (isMask(text)) return lengthOfMask(readAddress(text)?.address ?? 0n);
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The number of leading bits; masks of IPv4 and IPv6 are told apart by their numbers alone. */
function lengthOfMask(mask: bigint): number | undefined {
  const bits = mask >> 32n === 0n ? 32 : 128;
  const zeros = (1n << BigInt(bits)) - 1n - mask;
  if ((zeros & (zeros + 1n)) !== 0n) return undefined;
  return bits - (zeros === 0n ? 0 : zeros.toString(2).length);
}

/** A numeric address as `inet_pton` reads it. */
export function readAddress(text: string): Network | undefined {
  if (text.includes(':')) {
    const address = readIpv6(text);
    return address === undefined ? undefined : { family: 6, address, length: 128 };
  }
  const address = readIpv4(text);
  return address === undefined ? undefined : { family: 4, address: BigInt(address), length: 32 };
}

const QUAD = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

function readIpv4(text: string): number | undefined {
  const octets = QUAD.exec(text)?.slice(1).map(Number);
  if (!octets || octets.some((octet) => octet > 255)) return undefined;
  return octets.reduce((address, octet) => address * 256 + octet, 0);
}

const LONGEST_IPV6 = 45;

function readIpv6(text: string): bigint | undefined {
  if (text.length > LONGEST_IPV6) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0] as string, halves.length === 1);
  const tail = halves.length === 2 ? groupsOf(halves[1] as string, true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<number>(missing).fill(0), ...tail];
  return groups.reduce((address, group) => (address << 16n) | BigInt(group), 0n);
}

function groupsOf(text: string, mayEndInIpv4: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^[\da-f]{1,4}$/i.test(part)) {
      groups.push(Number.parseInt(part, 16));
      continue;
    }
    const ipv4 = mayEndInIpv4 && index === parts.length - 1 ? readIpv4(part) : undefined;
    if (ipv4 === undefined) return undefined;
    groups.push(Math.floor(ipv4 / 65536), ipv4 % 65536);
  }
  return groups;
}

/** An address as people write it. */
export function addressText({ family, address }: Network): string {
  const size = family === 4 ? 8n : 16n;
  const parts = Array.from({ length: family === 4 ? 4 : 8 }, (_, index) => {
    const shift = size * BigInt((family === 4 ? 3 : 7) - index);
    return ((address >> shift) & ((1n << size) - 1n)).toString(family === 4 ? 10 : 16);
  });
  if (family === 4) return parts.join('.');
  return parts.join(':').replace(/(?:^|:)0(?::0)+(?::|$)/, '::');
}

const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;

/** Whether a text can be the name of a host: it has letters, digits and dashes, and does not end in a number. */
export function isHostName(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  if (name === '' || name.length > 253) return false;
  const labels = name.split('.');
  return labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) as string);
}

/** Networks that nobody on the Internet can come from. */
const NOT_PUBLIC: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
];
const PRIVATE_IPV4 = NOT_PUBLIC.map(readIgnored).filter((each) => each.kind === 'network');
/** 2000::/3: all that is given to anybody. */
const GLOBAL_IPV6: Network = { family: 6, address: 1n << 125n, length: 3 };

/** Whether there are addresses of the Internet in a network. */
export function isPublic(network: Network): boolean {
  if (network.family === 6) return covers(network, GLOBAL_IPV6) || covers(GLOBAL_IPV6, network);
  return !PRIVATE_IPV4.some((each) => covers(each, network));
}

/** Whether all of a network is in another one. */
export function covers(outer: Network, inner: Network): boolean {
  if (outer.family !== inner.family || outer.length > inner.length) return false;
  const rest = BigInt((outer.family === 4 ? 32 : 128) - outer.length);
  return outer.address >> rest === inner.address >> rest;
}
