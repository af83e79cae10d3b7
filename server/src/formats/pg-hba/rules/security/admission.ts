import { PLAIN, TLS } from '../../catalogue/connection-types.js';
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
export interface Admission {
  readonly record: HbaRecord;
  /** The method as the server understands it. */
  readonly method: string;
  readonly origin: Origin;
  /** The ways of connecting that no earlier record takes away from it for everybody. */
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
export function isRemote({ origin }: Admission): boolean {
  return origin !== 'socket' && origin !== 'loopback';
}

/** Whether clients may come over a network without encryption. */
export function isInTheOpen(admission: Admission): boolean {
  return admission.isCertain && isRemote(admission) && (admission.ways & PLAIN) !== 0;
}

/** Whether TLS is the only way that is left to it. */
export function isEncrypted({ ways }: Admission): boolean {
  return (ways & ~TLS) === 0;
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
export function certificateCheck({ record, method }: Admission): 'full' | 'ca' | undefined {
  if (method === 'cert') return 'full';
  const value = record.option('clientcert');
  if (value === 'verify-full') return 'full';
  return value === 'verify-ca' || value === '1' ? 'ca' : undefined;
}

/** Whether it takes more than a guess, a stolen password or a forged answer to get in. */
export function isStrong(admission: Admission): boolean {
  const { method } = admission;
  const check = certificateCheck(admission);
  if (check) return check === 'full' || method !== 'trust';
  return method === 'gss' || method === 'sspi' || method === 'oauth';
}

const ADMISSIONS = new WeakMap<PgHbaModel, readonly Admission[]>();

/** The records that let somebody in, in the order in which the server tries them; those that never match left out. */
export function admissions(model: PgHbaModel): readonly Admission[] {
  const known = ADMISSIONS.get(model);
  if (known) return known;
  const made = readAdmissions(model);
  ADMISSIONS.set(model, made);
  return made;
}

function readAdmissions(model: PgHbaModel): readonly Admission[] {
  const found: Admission[] = [];
  const taken = { everybody: new Taken(), superuser: new Taken() };
  let isCertain = model.isComplete;
  for (const record of model.records) {
    const { type, method } = record;
    if (!record.isKnown || !type || !method) {
      isCertain = false;
      continue;
    }
    const reach = reachOf(record);
    if (method.name !== 'reject') found.push(admissionOf(record, method.name, reach, taken, isCertain));
    if (record.address && !isEverything(record.address)) continue;
    const isForAll = wordOf(record.users, 'all') !== undefined;
    if (isForAll) taken.everybody.add(reach, type.ways);
    if (isForAll || namesSuperuser(record)) taken.superuser.add(reach, type.ways);
  }
  return found;
}

function namesSuperuser(record: HbaRecord): boolean {
  return superuserWord(record) !== undefined;
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

function admissionOf(
  record: HbaRecord,
  method: string,
  reach: Reach,
  taken: { readonly everybody: Taken; readonly superuser: Taken },
  isCertain: boolean,
): Admission {
  const ways = record.type?.ways ?? 0;
  const isForSuperuser = namesSuperuser(record) || wordOf(record.users, 'all') !== undefined;
  return {
    record,
    method,
    origin: originOf(record.address),
    ways: taken.everybody.left(reach, ways),
    isForReplication: reach.isForReplication,
    isForDatabases: reach.isForDatabases,
    admitsSuperuser: isCertain && isForSuperuser && taken.superuser.left(reach, ways) !== 0,
    isCertain,
  };
}

function originOf(address: Address | undefined): Origin {
  if (!address) return 'socket';
  if (isLoopback(address)) return 'loopback';
  if (isEverything(address)) return 'everywhere';
  return isPrivate(address) ? 'private' : 'elsewhere';
}

/** The ways of connecting that earlier records take from whole address families. */
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
