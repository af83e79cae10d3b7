import { PLAIN } from '../../catalogue/connection-types.js';
import { type Address, isEverything, isLoopback, isPrivate } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import type { Field, Token } from '../../parse/token.js';

/**
 * Where those come from whom a record lets in: over the socket or from the server's own addresses, from networks that
 * no router of the internet knows, from every address of a family, or from other networks or hosts.
 */
export type Origin = 'socket' | 'loopback' | 'private' | 'everywhere' | 'elsewhere';

/** The role that initdb makes a superuser where nobody names another one. */
export const SUPERUSER = 'postgres';

/** A record that lets somebody in, and to whom it really comes. */
export interface Entrance {
  readonly record: HbaRecord;
  /** The method as the server understands it. */
  readonly method: string;
  readonly origin: Origin;
  /** The ways of connecting in which somebody may come to it, behind the records in front of it. */
  readonly ways: number;
  /** It is for replication, for databases, or for both. */
  readonly isForReplication: boolean;
  readonly isForDatabases: boolean;
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

/** The word of a field that is this keyword or name; a keyword in quotes is none. */
export function wordOf(field: Field, keyword: string): Token | undefined {
  return field.find((token) => token.is(keyword));
}

/** The word that names the superuser, in quotes or not. */
export function superuserWord({ users }: HbaRecord): Token | undefined {
  return users.find((token) => token.text === SUPERUSER);
}

/** How the client's certificate is checked, whatever the method. */
export function certificateCheck({ record, method }: Entrance): 'full' | 'ca' | undefined {
  if (method === 'cert') return 'full';
  const value = record.option('clientcert');
  if (value === 'verify-full') return 'full';
  return value === 'verify-ca' || value === '1' ? 'ca' : undefined;
}

/** Whether it takes more than a guess, a stolen password or a forged answer to get in. */
export function isStrong(entrance: Entrance): boolean {
  const { method } = entrance;
  const check = certificateCheck(entrance);
  if (check) return check === 'full' || method !== 'trust';
  return method === 'gss' || method === 'sspi' || method === 'oauth';
}

const ENTRANCES = new WeakMap<PgHbaModel, readonly Entrance[]>();

/** The records that let somebody in, in the order in which the server tries them; those that never match left out. */
export function entrances(model: PgHbaModel): readonly Entrance[] {
  const known = ENTRANCES.get(model);
  if (known) return known;
  const made = readEntrances(model);
  ENTRANCES.set(model, made);
  return made;
}

function readEntrances(model: PgHbaModel): readonly Entrance[] {
  const found: Entrance[] = [];
  const taken = new Taken();
  let isCertain = model.isComplete;
  for (const record of model.records) {
    const { type, method } = record;
    if (!record.isKnown || !type || !method) {
      isCertain = false;
      continue;
    }
    const reach = reachOf(record);
    const ways = model.shadowing.waysOf(record);
    if (method.name !== 'reject' && ways !== 0) {
      const admitsSuperuser = isCertain && mayBeSuperuser(record) && taken.left(reach, ways) !== 0;
      found.push(entranceOf(record, method.name, reach, { ways, admitsSuperuser, isCertain }));
    }
    const isEverywhere = !record.address || isEverything(record.address);
    if (isEverywhere && mayBeSuperuser(record)) taken.add(reach, type.ways);
  }
  return found;
}

function mayBeSuperuser(record: HbaRecord): boolean {
  return superuserWord(record) !== undefined || wordOf(record.users, 'all') !== undefined;
}

/** What a record reaches, as far as whole address families are concerned. */
interface Reach {
  readonly families: readonly (4 | 6)[];
  readonly isForReplication: boolean;
  readonly isForDatabases: boolean;
  readonly isForEveryDatabase: boolean;
}

const BOTH = [4, 6] as const;
const ONLY = { 4: [4], 6: [6] } as const;

function reachOf({ address, databases }: HbaRecord): Reach {
  const isForReplication = wordOf(databases, 'replication') !== undefined;
  return {
    families: address?.kind === 'network' ? ONLY[address.family] : BOTH,
    isForReplication,
    isForDatabases: !isForReplication || databases.length > 1,
    isForEveryDatabase: wordOf(databases, 'all') !== undefined,
  };
}

function entranceOf(
  record: HbaRecord,
  method: string,
  { isForReplication, isForDatabases }: Reach,
  left: Pick<Entrance, 'ways' | 'admitsSuperuser' | 'isCertain'>,
): Entrance {
  const origin = originOf(record.address);
  return { record, method, origin, isForReplication, isForDatabases, ...left };
}

function originOf(address: Address | undefined): Origin {
  if (!address) return 'socket';
  if (isLoopback(address)) return 'loopback';
  if (isEverything(address)) return 'everywhere';
  return isPrivate(address) ? 'private' : 'elsewhere';
}

/** The ways of connecting in which earlier records take the superuser from whole address families. */
class Taken {
  readonly #databases = { 4: 0, 6: 0 };
  readonly #replication = { 4: 0, 6: 0 };

  add({ families, isForEveryDatabase, isForReplication }: Reach, ways: number): void {
    for (const family of families) {
      if (isForEveryDatabase) this.#databases[family] |= ways;
      if (isForReplication) this.#replication[family] |= ways;
    }
  }

  /** Those among some ways that are left to a record. */
  left({ families, isForDatabases, isForReplication }: Reach, ways: number): number {
    let gone = ways;
    for (const family of families) {
      if (isForDatabases) gone &= this.#databases[family];
      if (isForReplication) gone &= this.#replication[family];
    }
    return ways & ~gone;
  }
}
