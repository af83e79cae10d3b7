import type { IpAddress } from '../values/ip.js';
import { lengthOfSingle, maskOf, readIp } from '../values/ip.js';
import { type Network, networkOf } from './address.js';

/** An address of the server's, and the network that it is in; undefined where it is not written as such. */
export function readServerNetwork(text: string): Network | undefined {
  const [written, digits, ...others] = text.split('/') as [string, ...string[]];
  const ip = readIp(written);
  if (!ip || others.length > 0) return undefined;
  const longest = lengthOfSingle(ip.family);
  if (digits !== undefined && !/^\d{1,3}$/.test(digits)) return undefined;
  const length = digits === undefined ? longest : Number(digits);
  if (length > longest) return undefined;
  const { family, words } = ip;
  return { kind: 'network', family, address: words, mask: maskOf(family, length), length };
}

/** What every server has. */
const LOOPBACK = ['127.0.0.1/8', '::1/128'].map(networkOf);

/** Whether an address is one of the server's own, or in a network of theirs. */
export function isOfServer(
  ip: IpAddress,
  networks: readonly Network[],
  which: 'samehost' | 'samenet',
): boolean {
  return [...LOOPBACK, ...networks].some((network) =>
    holds(
      network,
      ip,
      which === 'samenet' ? network.mask : maskOf(network.family, lengthOfSingle(network.family)),
    ),
  );
}

/** Whether an address is in a network, by its mask or by another one. */
export function holds({ family, address, mask }: Network, ip: IpAddress, by = mask): boolean {
  if (family !== ip.family) return false;
  return by.every((bits, at) => (((address[at] as number) ^ (ip.words[at] as number)) & bits) === 0);
}
