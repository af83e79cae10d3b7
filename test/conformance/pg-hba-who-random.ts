import type { ClientConnection } from '../../server/src/core/admission.js';
import type { Random } from '../support/random.js';

/**
 * The roles of the server, and of which each is a member: directly, and by way of others. Nobody else connects: a role
 * that is not there is a member of nothing, not even of itself, and is not let in.
 */
const MEMBERSHIPS: Readonly<Record<string, readonly string[]>> = {
  alice: ['staff'],
  bob: ['interns'],
  // A member of nothing: that a role may do everything makes it no member.
  carol: [],
  staff: [],
  interns: ['staff'],
  app: ['staff'],
  'Alice B': ['the staff'],
  'the staff': [],
  all: [],
  replication: ['staff'],
  ALICE: [],
};
const DATABASES = ['app', 'shop', 'alice', 'staff', 'Alice B', 'all', 'replication', 'sameuser'];

/** What makes the roles and databases that connections ask for; a few that they ask for are never made. */
export const STATEMENTS: readonly string[] = [
  ...Object.keys(MEMBERSHIPS).map((role) => `CREATE ROLE ${named(role)} LOGIN ${attributes(role)}`),
  ...Object.entries(MEMBERSHIPS).flatMap(([role, groups]) =>
    groups.map((group) => `GRANT ${named(group)} TO ${named(role)}`),
  ),
  ...DATABASES.map((database) => `CREATE DATABASE ${named(database)} STRATEGY wal_log`),
];

function named(name: string): string {
  return `"${name}"`;
}

function attributes(role: string): string {
  if (role === 'carol') return 'SUPERUSER REPLICATION';
  return role === 'replication' || role === 'bob' ? 'REPLICATION' : '';
}

const TYPES = ['local', 'local', 'host', 'host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc'];
const DATABASE_WORDS = [
  ...['all', 'all', 'all', 'app', 'app', 'shop', 'sameuser', 'samerole', 'samegroup', 'replication', '"all"'],
  ...[
    '"replication"',
    '"sameuser"',
    'staff',
    '"Alice B"',
    'alice',
    'App',
    '""',
    'nothing',
    '""all',
    'a"l"l',
    'all""',
  ],
];
const USER_WORDS = [
  ...[
    'all',
    'all',
    'all',
    'alice',
    'alice',
    'bob',
    'carol',
    '+staff',
    '+interns',
    '+"the staff"',
    '"+staff"',
  ],
  ...[
    '"all"',
    'ALL',
    'Alice',
    '"Alice B"',
    '+alice',
    '+nobody',
    'staff',
    'replication',
    'app',
    '""',
    '/^a',
    '""+staff',
  ],
];
const ADDRESSES = [
  ...[
    '127.0.0.1/32',
    '127.0.0.1/32',
    '127.0.0.0/8',
    '127.0.0.2/32',
    '127.0.0.0/30',
    '127.0.0.0/31',
    '127.0.0.77/24',
  ],
  ...[
    '::1/128',
    '::1/128',
    '::/0',
    '0.0.0.0/0',
    'all',
    'all',
    'samehost',
    'samenet',
    '10.0.0.0/8',
    '192.0.2.0/24',
  ],
  ...[
    '127.0.0.0 255.0.0.0',
    '127.0.0.2 0.0.0.2',
    '127.0.0.0 0.0.0.1',
    '127.1/32',
    '0177.0.0.1/32',
    '0x7f000001/32',
  ],
  ...[
    '::ffff:127.0.0.1/128',
    '::1 ffff::',
    '::2/127',
    'fe80::1%lo/64',
    '2001:db8::/32',
    '127.0.0.1 8',
    '"all"',
    'ALL',
  ],
];
const METHODS = ['trust', 'reject', 'scram-sha-256', 'scram-sha-256'];

const USERS = Object.keys(MEMBERSHIPS);
const ASKED = [...DATABASES, 'nothing', ''];
const CLIENTS = ['127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.3', '127.1.2.3', '::1', '::1'];

/** What most records and most connections are about, so that they meet. */
const USUAL = {
  databaseWords: ['all', 'all', 'app', 'replication', 'sameuser', 'samerole'],
  userWords: ['all', 'all', 'alice', 'bob', '+staff'],
  addresses: ['all', '127.0.0.0/8', '127.0.0.1/32', '::1/128', '0.0.0.0/0'],
  users: ['alice', 'alice', 'bob', 'app', 'staff'],
  databases: ['app', 'app', 'alice', 'staff'],
};

/** Records of which many match the same connections. */
export function randomRules(random: Random): string {
  const count = 2 + random.below(9);
  const rules = Array.from({ length: count }, () => randomRule(random)).join('');
  const last = random.pick(['', 'host', 'hostssl', 'local', 'all']);
  if (last === '') return rules;
  if (last === 'local') return `${rules}local all,replication all ${random.pick(METHODS)}\n`;
  if (last !== 'all') return `${rules}${last} all all all ${random.pick(METHODS)}\n`;
  return `${rules}local all all ${random.pick(METHODS)}\nhost all,replication all all ${random.pick(METHODS)}\n`;
}

function randomRule(random: Random): string {
  const type = random.pick(TYPES);
  const columns = [
    type,
    words(USUAL.databaseWords, DATABASE_WORDS, random),
    words(USUAL.userWords, USER_WORDS, random),
  ];
  if (type !== 'local') columns.push(either(USUAL.addresses, ADDRESSES, random));
  columns.push(random.pick(METHODS));
  const before = random.below(8) === 0 ? '# a comment\n\n' : '';
  return `${before}${columns.join(random.pick([' ', '\t', ' \\\n  ']))}\n`;
}

function either(usual: readonly string[], odd: readonly string[], random: Random): string {
  return random.pick(random.below(2) === 0 ? usual : odd);
}

function words(usual: readonly string[], odd: readonly string[], random: Random): string {
  const count = random.pick([1, 1, 2, 3]);
  return Array.from({ length: count }, () => either(usual, odd, random)).join(random.pick([',', ', ']));
}

/** Somebody who connects, with all that the server knows of them. */
export interface RandomConnection extends ClientConnection {
  /** It wants logical replication, which is of a database as everything else is. */
  readonly isLogical: boolean;
}

export function randomConnection(random: Random, hasIpv6: boolean): RandomConnection {
  const user = either(USUAL.users, USERS, random);
  const isReplication = random.below(6) === 0;
  const way = random.pick(['local', 'plain', 'tls'] as const);
  return {
    way,
    ...(way !== 'local' && { address: random.pick(CLIENTS.filter((each) => hasIpv6 || each !== '::1')) }),
    user,
    database: either(USUAL.databases, ASKED, random),
    isReplication,
    isLogical: !isReplication && random.below(6) === 0,
    memberOf: groupsOf(user),
  };
}

function groupsOf(role: string): readonly string[] {
  return (MEMBERSHIPS[role] ?? []).flatMap((group) => [group, ...groupsOf(group)]);
}
