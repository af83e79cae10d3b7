import { asciiLowerCase } from '../../../core/lower-case.js';
import { shown } from '../../../core/shown.js';
import type { IpAddress } from '../values/ip.js';
import type { Network } from './address.js';
import type { Client } from './connection.js';
import { type Match, maybe, no, YES } from './match.js';
import type { HbaRecord } from './record.js';
import { holds, isOfServer } from './server-networks.js';

/** Whether the address of a record matches that of a client, as `check_ip` and its like decide it. */
export function addressMatch(
  { address, addressToken, maskToken }: HbaRecord,
  ip: IpAddress,
  client: Client,
): Match {
  const what = client.address as string;
  if (addressToken?.isFileReference)
    return maybe(`${shown(addressToken.text)}, which could not be read, has ${what}`);
  switch (address?.kind) {
    case undefined:
      return maybe(`its address has ${what}`);
    case 'all':
      return YES;
    case 'samehost':
    case 'samenet':
      return serverMatch(address.kind, ip, client);
    case 'host-name':
      return hostNameMatch(address.name, client);
    case 'network': {
      const written = [addressToken, maskToken].map((token) => (token ? shown(token.text) : '')).join(' ');
      return networkMatch(address, ip, what, written.trimEnd());
    }
  }
}

function networkMatch(network: Network, ip: IpAddress, what: string, written: string): Match {
  const { family } = network;
  if (family !== ip.family) return no(`${what} is IPv${ip.family}, ${written} is IPv${family}`);
  return holds(network, ip) ? YES : no(`${what} is not in ${written}`);
}

/** Beyond loopback, nobody knows the server's addresses but who tells them. */
function serverMatch(which: 'samehost' | 'samenet', ip: IpAddress, client: Client): Match {
  const { address: what, serverNetworks } = client;
  if (isOfServer(ip, serverNetworks ?? [], which)) return YES;
  const whose =
    which === 'samehost' ? 'an address of the server' : 'in a network that the server is attached to';
  return serverNetworks ? no(`${what} is not ${whose}`) : maybe(`${what} is ${whose}`, 'serverNetworks');
}

function hostNameMatch(written: string, { address, hostName }: Client): Match {
  const what = address as string;
  if (!mayBeHostName(written)) return no(`no host is called "${shown(written)}"`);
  const isSuffix = written.startsWith('.');
  if (hostName === undefined) {
    const name = isSuffix ? `a name that ends in ${shown(written)}` : `the name ${shown(written)}`;
    return maybe(`the server finds ${name} for ${what}, and that leads back to it`, 'hostName');
  }
  const [pattern, actual] = [asciiLowerCase(written), asciiLowerCase(hostName)];
  if (isSuffix ? actual.endsWith(pattern) : actual === pattern) return YES;
  return no(
    isSuffix
      ? `${hostName} does not end in ${shown(written)}`
      : `the client is ${hostName}, not ${shown(written)}`,
  );
}

/** Anything that is no address loads as a host name: `*`, `10.*`, `256.1.1.1`. No address is ever called so. */
function mayBeHostName(written: string): boolean {
  return /^[\w.-]+$/.test(written) && !/(?:^|\.)\d*$/.test(written);
}
