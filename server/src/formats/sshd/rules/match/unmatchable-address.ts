import { hasWildcard } from '../../../../core/glob.js';
import type { Target } from '../../../../core/target.js';
import { readNetwork } from '../../values/addresses.js';
import { isHostName } from '../../values/host-name.js';
import { formatAddress, networkOf, parseAddress } from '../../values/ip.js';

/** Why an element of a criterion's list can match nothing. */
export interface Unmatchable {
  /** As a sentence. */
  readonly reason: string;
  /** What its writer meant, where that is clear. */
  readonly meant?: string;
}

const NETMASK = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,3}(?:\.\d{1,3}){3})$/;

/** Why no address matches an element of an address list. sshd compares as text what is neither address nor network. */
export function unmatchableAddress(element: string, target: Target): Unmatchable | undefined {
  if (readNetwork(element, target) || element.includes('%')) return undefined;
  const netmask = NETMASK.exec(element);
  if (netmask) {
    const meant = withPrefix(netmask[1] as string, netmask[2] as string);
    const reason = `sshd knows no netmasks: it compares "${element}" as text, which matches no address.`;
    return meant === undefined ? { reason } : { reason: `${reason} Write "${meant}".`, meant };
  }
  if (element.includes('/'))
    return { reason: `"${element}" is no network that sshd can read, and as text it matches no address.` };
  if (isHostName(element))
    return { reason: `"${element}" is a name, but addresses are compared here, so it matches none.` };
  if (hasWildcard(element)) return undefined;
  return { reason: `"${element}" is no IP address, and matches none.` };
}

function withPrefix(address: string, mask: string): string | undefined {
  const bytes = parseAddress(address);
  const bits = (parseAddress(mask) ?? [300]).map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const prefix = /^(1*)0*$/.exec(bits)?.[1]?.length;
  if (!bytes || prefix === undefined || bits.length !== 32) return undefined;
  return `${formatAddress(networkOf(bytes, prefix))}/${prefix}`;
}
