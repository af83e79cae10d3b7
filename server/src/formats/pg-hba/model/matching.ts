import { shown } from '../../../core/shown.js';
import type { Target } from '../../../core/target.js';
import type { Field, Token } from '../parse/token.js';
import { compileRegex } from '../regex/regex.js';
import type { IpAddress } from '../values/ip.js';
import type { Network } from './address.js';
import { type Client, whyNotType } from './connection.js';
import { databaseWord, userWord, type Word } from './names.js';
import type { HbaRecord } from './record.js';

/** Whether a record matches: surely, surely not, or if something holds that the files do not tell. */
export type Match =
  | { readonly matches: true }
  | { readonly matches: false; readonly why: string }
  | { readonly matches: undefined; readonly why: string; readonly condition: string };

const YES: Match = { matches: true };
const no = (why: string): Match => ({ matches: false, why });
const maybe = (condition: string): Match => ({
  matches: undefined,
  why: `may match, if ${condition}`,
  condition,
});

/**
 * Whether a record matches a connection, as PostgreSQL's `check_hba` decides it. A record that the server refuses
 * matches nothing, but may once it is corrected.
 */
export function matchOf(record: HbaRecord, client: Client, target: Target): Match {
  const { type } = record;
  if (type && (type.ways & client.way) === 0) return no(whyNotType(type, client));
  const columns = [
    ...(client.ip ? [addressMatch(record, client.ip, client)] : []),
    databaseMatch(record.databases, client, target),
    userMatch(record.users, client, target),
  ];
  const mistake = record.mistakes[0];
  const surelyNot = columns.find((column) => column.matches === false);
  if (surelyNot) return surelyNot;
  if (mistake) {
    const why = `PostgreSQL refuses it: ${shown(mistake.message)}`;
    return { matches: undefined, why, condition: 'it is corrected' };
  }
  const unknown = columns.filter((column) => column.matches === undefined);
  if (!type) return maybe('its first column, which could not be read, allows it');
  if (unknown.length === 0) return YES;
  return maybe(unknown.map(({ condition }) => condition).join(' and '));
}

function addressMatch({ address, addressToken, maskToken }: HbaRecord, ip: IpAddress, client: Client): Match {
  const what = client.address as string;
  if (addressToken?.isFileReference)
    return maybe(`${shown(addressToken.text)}, which could not be read, has ${what}`);
  switch (address?.kind) {
    case undefined:
      return maybe(`its address has ${what}`);
    case 'all':
      return YES;
    case 'samehost':
      return isLoopback(ip) ? YES : maybe(`${what} is an address of the server`);
    case 'samenet':
      return isLoopback(ip) || isLoopbackNetwork(ip)
        ? YES
        : maybe(`${what} is in a network that the server is attached to`);
    case 'host-name':
      return hostNameMatch(address.name, client);
    case 'network': {
      const written = [addressToken, maskToken].map((token) => (token ? shown(token.text) : '')).join(' ');
      return networkMatch(address, ip, what, written.trimEnd());
    }
  }
}

function networkMatch(
  { family, address, mask }: Network,
  ip: IpAddress,
  what: string,
  written: string,
): Match {
  if (family !== ip.family) return no(`${what} is IPv${ip.family}, ${written} is IPv${family}`);
  const isInside = mask.every(
    (bits, at) => (((address[at] as number) ^ (ip.words[at] as number)) & bits) === 0,
  );
  return isInside ? YES : no(`${what} is not in ${written}`);
}

const LOOPBACK = 0x7f000001;

/** 127.0.0.1 or ::1, which every server has. */
function isLoopback({ family, words }: IpAddress): boolean {
  if (family === 4) return words[0] === LOOPBACK;
  return words.every((word, at) => word === (at === 3 ? 1 : 0));
}

function isLoopbackNetwork({ family, words }: IpAddress): boolean {
  return family === 4 && (words[0] as number) >>> 24 === 127;
}

function hostNameMatch(written: string, { address, hostName }: Client): Match {
  const what = address as string;
  if (!mayBeHostName(written)) return no(`no host is called "${shown(written)}"`);
  const isSuffix = written.startsWith('.');
  if (hostName === undefined) {
    const name = isSuffix ? `a name that ends in ${shown(written)}` : shown(written);
    return maybe(`${what} is ${name} for the server, in both directions`);
  }
  const [pattern, actual] = [lowerAscii(written), lowerAscii(hostName)];
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

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
}

function databaseMatch(databases: Field, client: Client, target: Target): Match {
  const { database, user, isReplication } = client;
  const match = anyOf(
    databases,
    (token) => {
      const word = databaseWord(token, target);
      if (isReplication) return word.kind === 'replication';
      switch (word.kind) {
        case 'all':
          return true;
        case 'sameuser':
          return database === user;
        case 'samerole':
          return isMember(database, client);
        case 'replication':
          return false;
        default:
          return isName(word, database);
      }
    },
    database,
  );
  if (match !== false) return match;
  if (isReplication) return no(`${listed(databases)} is not replication`);
  const only = databases.length === 1 ? databaseWord(databases[0] as Token, target).kind : undefined;
  if (only === 'replication') return no('it is for physical replication');
  if (only === 'sameuser') return no(`the database is ${shown(database)}, the user ${shown(user)}`);
  if (only === 'samerole') return no(`${shown(user)} is no member of ${shown(database)}`);
  return no(`the database is ${shown(database)}, not ${listed(databases)}`);
}

function userMatch(users: Field, client: Client, target: Target): Match {
  const { user } = client;
  const match = anyOf(
    users,
    (token) => {
      const word = userWord(token, target);
      if (word.kind === 'all') return true;
      return word.kind === 'group' ? isMember(word.text, client) : isName(word, user);
    },
    user,
  );
  if (match !== false) return match;
  return no(`the user is ${shown(user)}, not ${listed(users)}`);
}

/** Whether any word of a column matches; where that is not known for some and none does surely, what would have to hold. */
function anyOf(field: Field, judge: (token: Token) => boolean | string, name: string): Match | false {
  const conditions = new Set<string>();
  for (const token of field) {
    const verdict = token.isFileReference
      ? `${shown(token.text)}, which could not be read, has ${shown(name)}`
      : judge(token);
    if (verdict === true) return YES;
    if (verdict !== false) conditions.add(verdict);
  }
  if (field.length === 0) return maybe(`it is for ${shown(name)}`);
  return conditions.size === 0 ? false : maybe([...conditions].join(' or '));
}

/** A role is a member of itself. Being a superuser makes nobody a member. */
function isMember(role: string, { roles, knowsRoles, user }: Client): boolean | string {
  if (roles.has(role)) return true;
  return knowsRoles ? false : `${shown(user)} is a member of ${shown(role)}`;
}

function isName({ kind, text }: Word, name: string): boolean | string {
  if (kind !== 'regex') return text === name;
  const regex = compileRegex(text);
  const matches = typeof regex === 'string' ? undefined : regex.matches(name);
  return matches ?? `the regular expression /${shown(text)} matches ${shown(name)}`;
}

/** As many words of a column as a sentence bears. */
const MOST_WORDS = 4;

function listed(field: Field): string {
  const words = field.slice(0, MOST_WORDS).map(({ text }) => (text === '' ? '""' : shown(text)));
  const more = field.length - words.length;
  if (more > 0) return `${words.join(', ')} or ${more} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
