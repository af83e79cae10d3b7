import type { Target } from '../../../../core/target.js';
import { GSS, LOCAL, NETWORK, PLAIN, TLS } from '../../catalogue/connection-types.js';
import { PairTable } from './pair-table.js';
import { type Origin, Places, type Prefix } from './places.js';
import { type Branch, OwnerSet, PrefixTries } from './prefix-tries.js';
import type { Region } from './region.js';
import { SAMEUSER, WILD, Words } from './words.js';

/** All ways of connecting, one bit each. */
const WAYS: readonly number[] = [LOCAL, TLS, GSS, PLAIN];
const EVERY_WAY = LOCAL | NETWORK;

/** A record with more pairs of databases and users than this for each of its words is not looked at. */
const PAIRS_PER_WORD = 16;
/** How much may be spent on networks that several sets have only together: on one question, and for each of them. */
const PATIENCE = 1024;
const PATIENCE_PER_QUESTION = 16;

/**
 * The connections that some records match, as sets of addresses, one set for each pair of a word for databases and one
 * for users. It tells whether they are all connections of another record, whoever they are shared by. What depends on
 * the server's roles or on DNS is not claimed.
 */
export class Coverage {
  readonly #databases: Words;
  readonly #users: Words;
  readonly #places = new Places();
  readonly #tries = { 4: new PrefixTries(1), 6: new PrefixTries(4) } as const;
  /** The sets by their words, and for each the roots of its networks. */
  readonly #sets = new PairTable();
  readonly #roots: { readonly 4: Branch[]; readonly 6: Branch[] } = { 4: [], 6: [] };
  /** By word, the words for several names with which it has a set. */
  readonly #wildUsers: number[] = [];
  readonly #wildDatabases: number[] = [];
  /** Sets and places that are no networks: which ways they have, and which record owns each. */
  readonly #slots = new PairTable();
  readonly #slotWays: number[] = [];
  readonly #slotOwners: number[] = [];
  #patience = PATIENCE;

  // What is being looked at, kept so that a question needs no arrays of its own.
  readonly #databaseNumbers: number[] = [];
  readonly #userNumbers: number[] = [];
  readonly #around: number[] = [];

  constructor(target: Target) {
    this.#databases = new Words('database', target);
    this.#users = new Words('user', target);
  }

  /** Adds what a record matches, and that is not there yet; gives the ways in which some of it was not. */
  add(region: Region, owner: number): number {
    if (!this.#read(region)) return region.ways;
    const origin = this.#places.originOf(region.address);
    let left = 0;
    for (const database of this.#databaseNumbers) {
      for (const user of this.#userNumbers) {
        const missing = region.ways & ~this.#waysOf(database, user, origin, region.ways);
        if (missing === 0) continue;
        left |= missing;
        this.#put(database, user, origin, missing, owner);
      }
    }
    return left;
  }

  /** Adds all that a record matches, as its own where another one has it. */
  claim(region: Region, owner: number): void {
    if (!this.#read(region)) return;
    const origin = this.#places.originOf(region.address);
    for (const database of this.#databaseNumbers) {
      for (const user of this.#userNumbers) this.#put(database, user, origin, region.ways, owner);
    }
  }

  /** The ways in which all of a region is there. */
  waysOf(region: Region): number {
    if (!this.#read(region)) return 0;
    const origin = this.#places.originOf(region.address);
    let ways = region.ways;
    for (const database of this.#databaseNumbers) {
      for (const user of this.#userNumbers) {
        ways &= this.#waysOf(database, user, origin, ways);
        if (ways === 0) return 0;
      }
    }
    return ways;
  }

  /** The records that own a region which is there in all its ways, `most` of them at the most. */
  ownersOf(region: Region, most: number): readonly number[] {
    const owners = new OwnerSet(most);
    if (!this.#read(region)) return [];
    const origin = this.#places.originOf(region.address);
    for (const database of this.#databaseNumbers) {
      for (const user of this.#userNumbers) {
        if (owners.isFull) return owners.sorted;
        this.#setsAround(database, user);
        for (const way of WAYS) if (region.ways & way) this.#addOwners(origin, way, owners);
      }
    }
    return owners.sorted;
  }

  /** Reads the words of a region; false where they make too many pairs. */
  #read({ databases, users }: Region): boolean {
    this.#databases.numbersOf(databases, this.#databaseNumbers);
    this.#users.numbersOf(users, this.#userNumbers);
    const pairs = this.#databaseNumbers.length * this.#userNumbers.length;
    return pairs <= PAIRS_PER_WORD * (databases.length + users.length);
  }

  #put(database: number, user: number, origin: Origin, ways: number, owner: number): void {
    const set = this.#setFor(database, user);
    for (const { family, address, length } of origin.networks) {
      const roots = this.#roots[family];
      roots[set] = this.#tries[family].add(roots[set] as Branch, address, length, ways, owner);
    }
    if (origin.place < 0) return;
    let slot = this.#slots.get(set, origin.place);
    if (slot < 0) {
      slot = this.#slotWays.length;
      this.#slots.add(set, origin.place, slot);
      this.#slotWays.push(0);
      this.#slotOwners.push(-1, -1, -1, -1);
    }
    this.#slotWays[slot] = (this.#slotWays[slot] as number) | ways;
    for (let at = 0; at < WAYS.length; at++) {
      if (ways & (WAYS[at] as number)) this.#slotOwners[WAYS.length * slot + at] = owner;
    }
  }

  #setFor(database: number, user: number): number {
    const known = this.#sets.get(database, user);
    if (known >= 0) return known;
    const set = this.#roots[4].length;
    this.#sets.add(database, user, set);
    this.#roots[4].push(0);
    this.#roots[6].push(0);
    if (user < WILD) note(this.#wildUsers, database, user);
    if (database < WILD) note(this.#wildDatabases, user, database);
    return set;
  }

  /** Finds the sets whose words surely stand for all that a pair of words stands for. */
  #setsAround(database: number, user: number): void {
    this.#around.length = 0;
    let databases = this.#databases.wildAround(database);
    const users = this.#users.wildAround(user);
    const role = this.#users.nameOf(user);
    if (role !== undefined) {
      if (database === SAMEUSER) this.#addSets(this.#databases.numberOfName(role), user, 0, users);
      else if (this.#databases.nameOf(database) === role) databases |= 1 << SAMEUSER;
    }
    this.#addSets(database, user, databases, users);
  }

  #addSets(database: number, user: number, databases: number, users: number): void {
    if (database < 0) return;
    if (database >= WILD) {
      if (user >= WILD) this.#addSet(database, user);
      this.#addWildUsers(database, users);
    }
    if (user >= WILD) {
      const shared = (this.#wildDatabases[user] ?? 0) & databases;
      for (let left = shared; left !== 0; left &= left - 1) this.#addSet(lowest(left), user);
    }
    for (let left = databases; left !== 0; left &= left - 1) this.#addWildUsers(lowest(left), users);
  }

  #addWildUsers(database: number, users: number): void {
    const shared = (this.#wildUsers[database] ?? 0) & users;
    for (let left = shared; left !== 0; left &= left - 1) this.#addSet(database, lowest(left));
  }

  #addSet(database: number, user: number): void {
    const set = this.#sets.get(database, user);
    if (set >= 0) this.#around.push(set);
  }

  /** Which of the ways the sets around a pair of words have for all of an origin. */
  #waysOf(database: number, user: number, origin: Origin, wanted: number): number {
    this.#setsAround(database, user);
    if (this.#around.length === 0) return 0;
    let ways = 0;
    for (const place of origin.within) {
      for (const set of this.#around) {
        const slot = this.#slots.get(set, place);
        if (slot >= 0) ways |= this.#slotWays[slot] as number;
      }
    }
    const missing = wanted & ~ways;
    if (missing === 0 || origin.around.length === 0) return ways & wanted;
    let networks = EVERY_WAY;
    for (const prefix of origin.around) networks &= this.#networkWays(prefix, missing);
    return (ways | networks) & wanted;
  }

  #networkWays(prefix: Prefix, wanted: number): number {
    const { family, address, length } = prefix;
    const roots = this.#roots[family];
    let ways = 0;
    for (const set of this.#around) ways |= this.#tries[family].waysOf(roots[set] as Branch, address, length);
    const missing = wanted & ~ways;
    if (missing === 0) return ways;
    const branches = this.#branchesWithin(prefix);
    if (branches.length < 2) return ways;
    this.#patience += PATIENCE_PER_QUESTION;
    for (const way of WAYS) {
      if (missing & way && this.#fillTogether(branches, prefix, way)) ways |= way;
    }
    return ways;
  }

  #branchesWithin({ family, address, length }: Prefix): Branch[] {
    const roots = this.#roots[family];
    const branches: Branch[] = [];
    for (const set of this.#around) {
      const branch = this.#tries[family].within(roots[set] as Branch, address, length);
      if (branch !== 0) branches.push(branch);
    }
    return branches;
  }

  #fillTogether(branches: readonly Branch[], { family, length }: Prefix, way: number): boolean {
    const granted = Math.min(this.#patience, PATIENCE);
    const patience = { left: granted };
    const isFull = this.#tries[family].fillTogether(branches, length, way, patience);
    this.#patience -= granted - Math.max(patience.left, 0);
    return isFull;
  }

  #addOwners(origin: Origin, way: number, owners: OwnerSet): void {
    let first = -1;
    for (const place of origin.within) {
      for (const set of this.#around) {
        const slot = this.#slots.get(set, place);
        if (slot < 0 || !((this.#slotWays[slot] as number) & way)) continue;
        const owner = this.#slotOwners[WAYS.length * slot + WAYS.indexOf(way)] as number;
        if (first < 0 || owner < first) first = owner;
      }
    }
    if (first >= 0) owners.add(first);
    else for (const prefix of origin.around) this.#addNetworkOwners(prefix, way, owners);
  }

  #addNetworkOwners(prefix: Prefix, way: number, owners: OwnerSet): void {
    const { family, address, length } = prefix;
    const tries = this.#tries[family];
    let first = -1;
    for (const set of this.#around) {
      const owner = tries.ownerAround(this.#roots[family][set] as Branch, address, length, way);
      if (owner >= 0 && (first < 0 || owner < first)) first = owner;
    }
    if (first >= 0) owners.add(first);
    else tries.fillTogether(this.#branchesWithin(prefix), length, way, { left: PATIENCE }, owners);
  }
}

function note(wild: number[], word: number, other: number): void {
  while (wild.length <= word) wild.push(0);
  wild[word] = (wild[word] as number) | (1 << other);
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
