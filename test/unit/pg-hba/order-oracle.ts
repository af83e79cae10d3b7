import type { Random } from '../../support/random.js';

/** A record as it is made up, and as it is written. */
export interface MadeRecord {
  readonly type: keyof typeof WAYS;
  readonly databases: readonly string[];
  readonly users: readonly string[];
  readonly address: string;
}

/** A connection in the world of the made-up records, with all that the server would find out about it. */
interface Connection {
  readonly way: Way;
  readonly family: 4 | 6;
  /** The last bits of its address; `127.0.0.x` and `::x` where `isLoopback`. */
  readonly address: number;
  readonly isLoopback: boolean;
  readonly isFar: boolean;
  /** `undefined` for physical replication. */
  readonly database: string | undefined;
  readonly user: string;
  readonly groups: readonly string[];
  readonly hostName: string | undefined;
  readonly isSameHost: boolean;
  readonly isSameNet: boolean;
}

type Way = 'local' | 'tls' | 'gss' | 'plain';

const WAYS = {
  local: ['local'],
  host: ['tls', 'gss', 'plain'],
  hostssl: ['tls'],
  hostnossl: ['gss', 'plain'],
  hostgssenc: ['gss'],
  hostnogssenc: ['tls', 'plain'],
} as const satisfies Record<string, readonly Way[]>;

/** All networks lie in 256 addresses of each family: 10.0.0.x and fd00::x. */
const BITS = 8;

/** Whether a record matches, by the book: `check_hba`. */
export function matches(record: MadeRecord, connection: Connection): boolean {
  return (
    (WAYS[record.type] as readonly Way[]).includes(connection.way) &&
    (record.type === 'local' || matchesAddress(record.address, connection)) &&
    record.databases.some((word) => matchesDatabase(word, connection)) &&
    record.users.some((word) => matchesUser(word, connection))
  );
}

function matchesDatabase(word: string, { database, user, groups }: Connection): boolean {
  if (database === undefined || word === 'replication')
    return database === undefined && word === 'replication';
  if (word === 'all') return true;
  if (word === 'sameuser') return database === user;
  if (word === 'samerole' || word === 'samegroup') return database === user || groups.includes(database);
  return matchesName(word, database);
}

function matchesUser(word: string, { user, groups }: Connection): boolean {
  if (word === 'all') return true;
  if (word.startsWith('+')) return groups.includes(word.slice(1));
  return matchesName(word, user);
}

function matchesName(word: string, name: string): boolean {
  if (word.startsWith('/')) return new RegExp(word.slice(1)).test(name);
  return word.replaceAll('"', '') === name;
}

function matchesAddress(address: string, connection: Connection): boolean {
  if (address === 'all') return true;
  if (address === 'samehost') return connection.isSameHost;
  if (address === 'samenet') return connection.isSameNet;
  const masked = /^10\.0\.0\.(\d+) 255\.255\.255\.(\d+)$/.exec(address);
  if (masked) {
    const [value, mask] = [Number(masked[1]), Number(masked[2])];
    return isNear(4, connection) && ((connection.address ^ value) & mask) === 0;
  }
  const network = /^(10\.0\.0\.|127\.0\.0\.|fd00::|::)([\da-f]+)\/(\d+)$/.exec(address);
  if (!network) return matchesHostName(address.toLowerCase(), connection.hostName);
  const [, prefix, value, length] = network;
  const family = prefix?.includes(':') ? 6 : 4;
  if (family !== connection.family) return false;
  if (length === '0') return true;
  if (connection.isFar || connection.isLoopback !== (prefix === '127.0.0.' || prefix === '::')) return false;
  const ignored = (family === 4 ? 32 : 128) - Number(length);
  return (
    connection.address >> ignored === Number.parseInt(value as string, family === 4 ? 10 : 16) >> ignored
  );
}

function isNear(family: 4 | 6, connection: Connection): boolean {
  return connection.family === family && !connection.isFar && !connection.isLoopback;
}

function matchesHostName(pattern: string, name: string | undefined): boolean {
  if (name === undefined) return false;
  return pattern.startsWith('.') ? name.endsWith(pattern) : name === pattern;
}

/** The record's line. */
export function written({ type, databases, users, address }: MadeRecord): string {
  const columns = [type, databases.join(), users.join(), ...(type === 'local' ? [] : [address]), 'md5'];
  return columns.join(' ');
}

/** What records are made of. */
export interface Vocabulary {
  readonly types: readonly (keyof typeof WAYS)[];
  readonly databases: readonly string[];
  readonly users: readonly string[];
  readonly addresses: readonly string[];
}

/** Names, `all`, `replication` and networks: whether a record can match is decided exactly. */
export const PLAIN_WORDS: Vocabulary = {
  types: ['local', 'host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc', 'host'],
  databases: ['all', 'all', 'replication', 'a', 'b', 'ab', '"all"'],
  users: ['all', 'all', 'a', 'b', 'ab', '"all"'],
  addresses: ['all'],
};

export const EVERY_WORD: Vocabulary = {
  types: PLAIN_WORDS.types,
  databases: [...PLAIN_WORDS.databases, 'sameuser', 'samerole', 'samegroup', '/^a', '/b$', '/'],
  users: [...PLAIN_WORDS.users, '+a', '+g', '/^a', '/b$', '/'],
  addresses: [
    'all',
    'samehost',
    'samenet',
    'h.x',
    'H.X',
    '.x',
    'g.h.x',
    '.h.x',
    'x',
    '127.0.0.1/32',
    '::1/128',
  ],
};

/** A few of the words, so that records have much in common. */
export function fewOf(random: Random, words: Vocabulary): Vocabulary {
  const few = <Word>(all: readonly Word[]) => Array.from({ length: 3 }, () => random.pick(all));
  const databases = few(words.databases);
  return { ...words, types: few(words.types), databases, users: few(words.users) };
}

export function makeRecord(random: Random, words: Vocabulary): MadeRecord {
  return {
    type: random.pick(words.types),
    databases: some(random, words.databases),
    users: some(random, words.users),
    address: random.below(10) < 7 ? makeNetwork(random, words) : random.pick(words.addresses),
  };
}

function makeNetwork(random: Random, words: Vocabulary): string {
  const isSix = random.below(3) === 0;
  const value = random.below(2 ** BITS);
  if (words.addresses === EVERY_WORD.addresses && random.below(5) === 0) {
    return `10.0.0.${value} 255.255.255.${random.pick([255, 254, 253, 240, 15, 3, 192])}`;
  }
  const most = isSix ? 128 : 32;
  const length = random.below(8) === 0 ? 0 : most - random.pick([0, 4, 5, 5, 6, 6, 6, 7, 7, 7]);
  return isSix ? `fd00::${value.toString(16)}/${length}` : `10.0.0.${value}/${length}`;
}

function some(random: Random, words: readonly string[]): readonly string[] {
  const made = [random.pick(words)];
  while (random.below(3) === 0) made.push(random.pick(words));
  return made;
}

/**
 * Every connection that could tell one set of records from another: addresses at the edges of networks, the names and
 * one that nobody wrote. What the server finds out about a client is made up: `worlds` of it for each.
 */
export function* connections(
  records: readonly MadeRecord[],
  random: Random,
  worlds: number,
): Iterable<Connection> {
  const addresses = [...edges(records)];
  for (const user of ['a', 'b', 'ab', 'all', 'fresh']) {
    for (const database of ['a', 'b', 'ab', 'all', 'new', undefined]) {
      for (const way of ['local', 'tls', 'gss', 'plain'] as const) {
        for (const address of way === 'local' ? addresses.slice(0, 1) : addresses) {
          for (let world = 0; world < worlds; world++) {
            yield { way, ...address, database, user, ...makeWorld(random, address) };
          }
        }
      }
    }
  }
}

type Place = Pick<Connection, 'family' | 'address' | 'isLoopback' | 'isFar'>;

function makeWorld(random: Random, { isLoopback }: Place) {
  const isSameHost = random.below(3) === 0;
  return {
    groups: ['a', 'b', 'g'].filter(() => random.below(3) === 0),
    hostName: random.pick([undefined, 'h.x', 'g.h.x', 'x', 'other.y', 'k.x']),
    isSameHost,
    isSameNet: isSameHost || isLoopback || random.below(3) === 0,
  };
}

function* edges(records: readonly MadeRecord[]): Iterable<Place> {
  for (const family of [4, 6] as const) {
    yield { family, address: 1, isLoopback: false, isFar: true };
    yield { family, address: 1, isLoopback: true, isFar: false };
    const near = new Set([0]);
    for (const { address } of records) {
      const network = /^(10\.0\.0\.|fd00::)([\da-f]+)\/(\d+)$/.exec(address);
      if (!network || network[3] === '0' || (network[1] === 'fd00::') !== (family === 6)) continue;
      const ignored = (family === 4 ? 32 : 128) - Number(network[3]);
      const value = Number.parseInt(network[2] as string, family === 4 ? 10 : 16);
      const first = (value >> ignored) << ignored;
      near.add(first).add(first + 2 ** ignored);
    }
    // Masks with gaps have no edges.
    if (records.some(({ address }) => address.includes(' ')))
      for (let at = 0; at < 256; at += 5) near.add(at);
    for (const address of near)
      if (address < 2 ** BITS) yield { family, address, isLoopback: false, isFar: false };
  }
}
