import { groupBy } from '../../../../core/group.js';
import { since, type Target } from '../../../../core/target.js';
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

/** What the columns for databases and users say, as far as it matters for security. */
interface Names {
  /** It is for replication, for databases, or for both. */
  readonly isForReplication: boolean;
  readonly isForDatabases: boolean;
  readonly isForEveryDatabase: boolean;
  readonly isForEveryRole: boolean;
  readonly namesSuperuser: boolean;
  /** A name begins with a slash. */
  readonly hasSlash: boolean;
}

/** A record that lets somebody in, and to whom it really comes. */
export interface Entrance {
  readonly record: HbaRecord;
  readonly names: Names;
  /** The method as the server understands it. */
  readonly method: string;
  readonly origin: Origin;
  /** Whether the client's certificate must be that of the role, or any of the CA. */
  readonly certificate: 'full' | 'ca' | undefined;
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

/** The word of a field that is this keyword or name; a keyword in quotes is none. */
export function wordOf(field: Field, keyword: string): Token | undefined {
  return field.find((token) => token.is(keyword));
}

/** The word that names the superuser, in quotes or not. */
export function superuserWord({ users }: HbaRecord): Token | undefined {
  return users.find((token) => token.text === SUPERUSER);
}

/** Whether it takes more than a guess, a stolen password or a forged answer to get in. */
export function isStrong({ method, certificate }: Entrance): boolean {
  if (certificate) return certificate === 'full' || method !== 'trust';
  return method === 'gss' || method === 'sspi' || method === 'oauth';
}

interface Entrances {
  readonly all: readonly Entrance[];
  readonly byMethod: ReadonlyMap<string, readonly Entrance[]>;
}

const ENTRANCES = new WeakMap<PgHbaModel, Entrances>();

function entrancesOf(model: PgHbaModel): Entrances {
  const known = ENTRANCES.get(model);
  if (known) return known;
  const all = readEntrances(model);
  const made = { all, byMethod: groupBy(all, ({ method }) => method) };
  ENTRANCES.set(model, made);
  return made;
}

/** The records that let somebody in, in the order in which the server tries them; those that never match left out. */
export function entrances(model: PgHbaModel): readonly Entrance[] {
  return entrancesOf(model).all;
}

/** Those of one method. */
export function entrancesBy(model: PgHbaModel, method: string): readonly Entrance[] {
  return entrancesOf(model).byMethod.get(method) ?? [];
}

function readEntrances(model: PgHbaModel): readonly Entrance[] {
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
    const families = address?.kind === 'network' ? ONLY[address.family] : BOTH;
    const mayBeSuperuser = names.isForEveryRole || names.namesSuperuser;
    const ways = model.shadowing.waysOf(record);
    if (method.name !== 'reject' && ways !== 0) {
      const origin = originOf(address);
      const certificate = certificateOf(record, method.name, model.target);
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
}

type Families = readonly (4 | 6)[];

const BOTH: Families = [4, 6];
const ONLY: Readonly<Record<4 | 6, Families>> = { 4: [4], 6: [6] };

function namesOf({ databases, users }: HbaRecord): Names {
  let isForReplication = false;
  let isForEveryDatabase = false;
  let isForEveryRole = false;
  let namesSuperuser = false;
  let hasSlash = false;
  for (const token of databases) {
    if (token.is('all')) isForEveryDatabase = true;
    else if (token.is('replication')) isForReplication = true;
    else if (beginsWithSlash(token)) hasSlash = true;
  }
  for (const token of users) {
    if (token.is('all')) isForEveryRole = true;
    else if (token.text === SUPERUSER) namesSuperuser = true;
    else if (beginsWithSlash(token)) hasSlash = true;
  }
  const isForDatabases = !isForReplication || databases.length > 1;
  return { isForReplication, isForDatabases, isForEveryDatabase, isForEveryRole, namesSuperuser, hasSlash };
}

/** Whether it may be a regular expression. */
export function beginsWithSlash({ text }: Token): boolean {
  return text.charCodeAt(0) === SLASH;
}

const SLASH = 47;

function certificateOf(record: HbaRecord, method: string, target: Target): Entrance['certificate'] {
  if (method === 'cert') return 'full';
  const value = record.options.length === 0 ? undefined : record.option('clientcert');
  if (value === undefined) return undefined;
  // Before 12 everything but 1 is off.
  if (value === '1' || !since(target, '12')) return value === '1' ? 'ca' : undefined;
  if (value === 'verify-full') return 'full';
  return value === 'verify-ca' ? 'ca' : undefined;
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

  add({ isForEveryDatabase, isForReplication }: Names, families: Families, ways: number): void {
    for (const family of families) {
      if (isForEveryDatabase) this.#databases[family] |= ways;
      if (isForReplication) this.#replication[family] |= ways;
    }
  }

  /** Those among some ways that are left to a record. */
  left({ isForDatabases, isForReplication }: Names, families: Families, ways: number): number {
    let gone = ways;
    for (const family of families) {
      if (isForDatabases) gone &= this.#databases[family];
      if (isForReplication) gone &= this.#replication[family];
    }
    return ways & ~gone;
  }
}
