import { shown } from '../../../core/shown.js';
import type { Target } from '../../../core/target.js';
import type { Field, Token } from '../parse/token.js';
import { compileRegex } from '../regex/regex.js';
import type { Client } from './connection.js';
import { type Doubt, joined, type Match, maybe, no, YES } from './match.js';
import { databaseWord, userWord, type Word } from './names.js';

/** Whether the column for databases matches, as `check_db` decides it. */
export function databaseMatch(databases: Field, client: Client, target: Target): Match {
  const match = anyOf(databases, client.database, (token) => isDatabase(databaseWord(token, target), client));
  return match ?? no(whyNotDatabase(databases, client, target));
}

function isDatabase(word: Word, client: Client): boolean | Doubt {
  const { database, user, isReplication } = client;
  if (isReplication || word.kind === 'replication') return isReplication && word.kind === 'replication';
  switch (word.kind) {
    case 'all':
      return true;
    case 'sameuser':
      return database === user;
    case 'samerole':
      return isMember(database, client);
    default:
      return isName(word, database);
  }
}

function whyNotDatabase(databases: Field, client: Client, target: Target): string {
  const [database, user] = [shown(client.database), shown(client.user)];
  if (client.isReplication) return `${listed(databases)} does not include physical replication`;
  const only = databases.length === 1 ? databaseWord(databases[0] as Token, target).kind : undefined;
  if (only === 'replication') return 'it is for physical replication';
  if (only === 'sameuser') return `the database ${database} is not called like the user ${user}`;
  if (only === 'samerole') return `${user} is no member of ${database}`;
  return `the database is ${database}, not ${listed(databases)}`;
}

/** Whether the column for users matches, as `check_role` decides it. */
export function userMatch(users: Field, client: Client, target: Target): Match {
  const match = anyOf(users, client.user, (token) => isUser(userWord(token, target), client));
  return match ?? no(whyNotUser(users, client, target));
}

function isUser(word: Word, client: Client): boolean | Doubt {
  if (word.kind === 'all') return true;
  return word.kind === 'group' ? isMember(word.text, client) : isName(word, client.user);
}

function whyNotUser(users: Field, client: Client, target: Target): string {
  const user = shown(client.user);
  const only = users.length === 1 ? userWord(users[0] as Token, target) : undefined;
  if (only?.kind === 'group') return `${user} is no member of ${shown(only.text)}`;
  return `the user is ${user}, not ${listed(users)}`;
}

/** Whether any word of a column matches; undefined where surely none does. */
function anyOf(field: Field, name: string, judge: (token: Token) => boolean | Doubt): Match | undefined {
  if (field.length === 0) return maybe(`it is for ${shown(name)}`);
  const doubts: Doubt[] = [];
  for (const token of field) {
    const verdict = token.isFileReference ? unread(token, name) : judge(token);
    if (verdict === true) return YES;
    if (verdict !== false) doubts.push(verdict);
  }
  return doubts.length === 0 ? undefined : joined(doubts, 'or');
}

function unread({ text }: Token, name: string): Doubt {
  return maybe(`${shown(text)}, which could not be read, has ${shown(name)}`);
}

/** A role is a member of itself. Being a superuser makes nobody a member. */
function isMember(role: string, { roles, knowsRoles, user }: Client): boolean | Doubt {
  if (roles.has(role)) return true;
  return knowsRoles ? false : maybe(`${shown(user)} is a member of ${shown(role)}`, 'memberOf');
}

function isName({ kind, text }: Word, name: string): boolean | Doubt {
  if (kind !== 'regex') return text === name;
  const regex = compileRegex(text);
  const matches = typeof regex === 'string' ? undefined : regex.matches(name);
  return matches ?? maybe(`the regular expression /${shown(text)} matches ${shown(name)}`);
}

/** As many words of a column as a sentence bears. */
const MOST_WORDS = 4;

function listed(field: Field): string {
  const words = field.slice(0, MOST_WORDS).map(({ text }) => (text === '' ? '""' : shown(text)));
  const more = field.length - words.length;
  if (more > 0) return `${words.join(', ')} or ${more} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
