import { groupBy } from '../../../../core/group.js';
import { oncePer } from '../../../../core/once.js';
import { PLAIN } from '../../catalogue/connection-types.js';
import { type Address, isEverything, isLoopback, isOfNoClient, isPrivate } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { type ClientCertificate, clientCertificateOf } from '../../model/options/client-certificate.js';
import type { HbaRecord } from '../../model/record.js';
import { type Names, namesOf } from './names.js';
import { familiesOf, Taken } from './taken.js';

/**
 * Where those come from whom a record lets in: over the socket or from the server's own addresses, from networks that
 * no router of the internet knows, from every address of a family, or from other networks or hosts.
 */
export type Origin = 'socket' | 'loopback' | 'private' | 'everywhere' | 'elsewhere';

/** A record that lets somebody in, and to whom it really comes. */
export interface Entrance {
  readonly record: HbaRecord;
  readonly names: Names;
  /** The method as the server understands it. */
  readonly method: string;
  readonly origin: Origin;
  /** Whether the client's certificate must be that of the role, or any of the CA. */
  readonly certificate: ClientCertificate | undefined;
  /** The ways of connecting in which somebody may come to it, behind the records in front of it. */
  readonly ways: number;
  /** The superuser comes to it: by name, or as one of all where no earlier record is for that role. */
  readonly admitsSuperuser: boolean;
  /** Every record in front of it is known: what none of them takes away is not taken away. */
  readonly isCertain: boolean;
}

/** Whether clients come over a network, from other machines. */
export function isRemote({ origin }: Entrance): boolean {
  return origin !== 'socket' && origin !== 'loopback';
}

/** Whether clients may come over a network without encryption. */
export function isInTheOpen(entrance: Entrance): boolean {
  return entrance.isCertain && isRemote(entrance) && (entrance.ways & PLAIN) !== 0;
}

/** Whether every connection to it is encrypted, by TLS or by GSSAPI. */
export function isEncrypted({ ways }: Entrance): boolean {
  return (ways & PLAIN) === 0;
}

/** Whether it takes more than a guess, a stolen password or a forged answer to get in. */
export function isStrong({ method, certificate }: Entrance): boolean {
  if (certificate) return certificate === 'full' || method !== 'trust';
  return method === 'gss' || method === 'sspi' || method === 'oauth';
}

/** Those of one method. */
export function entrancesBy(model: PgHbaModel, method: string): readonly Entrance[] {
  return byMethod(model).get(method) ?? [];
}

const byMethod = oncePer((model: PgHbaModel) => groupBy(entrances(model), ({ method }) => method));

/** The records that let somebody in, in the order in which the server tries them; those that never match left out. */
export const entrances = oncePer((model: PgHbaModel): readonly Entrance[] => {
  const found: Entrance[] = [];
  const taken = new Taken();
  let isCertain = model.isComplete;
  for (const record of model.records) {
    const { type, method, address } = record;
    if (!record.isKnown || !type || !method) {
      isCertain = false;
      continue;
    }
    const names = namesOf(record);
    const families = familiesOf(address);
    const mayBeSuperuser = names.isForEveryRole || names.namesSuperuser;
    const ways = model.shadowing.waysOf(record);
    const isOpen = ways !== 0 && !(address && isOfNoClient(address));
    if (method.name !== 'reject' && isOpen) {
      const origin = originOf(address);
      const certificate = clientCertificateOf(record, model.target);
      const admitsSuperuser = isCertain && mayBeSuperuser && taken.left(names, families, ways) !== 0;
      found.push({
        record,
        names,
        method: method.name,
        origin,
        certificate,
        ways,
        admitsSuperuser,
        isCertain,
      });
    }
    if (mayBeSuperuser && (!address || isEverything(address))) taken.add(names, families, type.ways);
  }
  return found;
});

function originOf(address: Address | undefined): Origin {
  if (!address) return 'socket';
  if (isLoopback(address)) return 'loopback';
  if (isEverything(address)) return 'everywhere';
  return isPrivate(address) ? 'private' : 'elsewhere';
}
