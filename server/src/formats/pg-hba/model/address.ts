import { type IpAddress, type IpNumber, ipText, maskOf, readIp } from '../values/ip.js';

export type AddressKeyword = 'all' | 'samehost' | 'samenet';

/** The addresses that a record matches. */
export type Address =
  /** Every address of both families, this server's own, or those of the networks that it is in. */
  | { readonly kind: AddressKeyword }
  /** One that is looked up in both directions; with a leading dot, every name that ends like it. */
  | { readonly kind: 'host-name'; readonly name: string }
  | Network;

export interface Network {
  readonly kind: 'network';
  readonly family: 4 | 6;
  /** As written, host bits and all. */
  readonly address: IpNumber;
  readonly mask: IpNumber;
  /** Undefined where the bits of the mask have gaps. */
  readonly length: number | undefined;
}

/** Whether only this machine itself has such an address. */
export function isLoopback(address: Address): boolean {
  switch (address.kind) {
    case 'samehost':
      return true;
    case 'host-name':
      return address.name.toLowerCase() === 'localhost';
    case 'network':
      return LOOPBACK.some((each) => covers(each, address));
    default:
      return false;
  }
}

/**
 * Whether all of its addresses are surely out of the internet's reach: loopback, private, link-local and unique local
 * ones, and those that carriers share. Of a name and of `samenet` nobody knows it.
 */
export function isPrivate(address: Address): boolean {
  return isLoopback(address) || (address.kind === 'network' && PRIVATE.some((each) => covers(each, address)));
}

/** Whether it matches every address, at least of its family. */
export function isEverything(address: Address): boolean {
  return address.kind === 'all' || (address.kind === 'network' && address.length === 0);
}

/** Whether no client can have such an address. */
export function isOfNoClient(address: Address): boolean {
  if (address.kind !== 'network') return false;
  const first = (address.address[0] as number) >>> 24;
  return (first === 0 || first >= FIRST_MULTICAST) && NOBODY.some((nobody) => covers(nobody, address));
}

/** Whether one network has every address of another. */
export function covers(outer: Network, inner: Network): boolean {
  if (outer.family !== inner.family) return false;
  return outer.mask.every((mask, at) => {
    if ((mask & ~(inner.mask[at] as number)) !== 0) return false;
    return (((inner.address[at] as number) ^ (outer.address[at] as number)) & mask) === 0;
  });
}

/** A network without the bits that do not count: `10.0.0.0/8`, or with its mask where that has gaps. */
export function networkText({ address, mask, length }: Network): string {
  const first = ipText(maskedBy(address, mask));
  return length === undefined ? `${first} ${ipText(mask)}` : `${first}/${length}`;
}

/** An address without the bits that a mask clears. */
export function maskedBy(address: IpNumber, mask: IpNumber): IpNumber {
  return address.map((word, at) => (word & (mask[at] as number)) >>> 0);
}

/** The network of a text such as `10.0.0.0/8`, which has to be one. */
export function networkOf(text: string): Network {
  const [first = '', bits] = text.split('/');
  const { family, words } = readIp(first) as IpAddress;
  const length = Number(bits);
  return { kind: 'network', family, address: words, mask: maskOf(family, length), length };
}

/** From these no connection can come: unspecified, multicast and broadcast addresses. */
const NOBODY = ['0.0.0.0/8', '224.0.0.0/4', '255.255.255.255/32', '::/128', 'ff00::/8'].map(networkOf);

/** The first byte of multicast addresses and of all above them; some of IPv6 are there that are in use. */
export const FIRST_MULTICAST = 224;

const LOOPBACK = ['127.0.0.0/8', '::1/128'].map(networkOf);

const PRIVATE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
].map(networkOf);
