import type { HbaRecord } from '../../model/record.js';
import type { Field, Token } from '../../parse/token.js';

/** The role that initdb makes a superuser where nobody names another one. */
export const SUPERUSER = 'postgres';

/** What the columns for databases and users say, as far as it matters for security. */
export interface Names {
  /** It is for replication, for databases, or for both. */
  readonly isForReplication: boolean;
  readonly isForDatabases: boolean;
  readonly isForEveryDatabase: boolean;
  readonly isForEveryRole: boolean;
  readonly namesSuperuser: boolean;
  /** A name begins with a slash. */
  readonly hasSlash: boolean;
}

/** Reads them in one go. */
export function namesOf({ databases, users }: HbaRecord): Names {
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

/** The word of a field that is this keyword or name; a keyword in quotes is none. */
export function wordOf(field: Field, keyword: string): Token | undefined {
  return field.find((token) => token.is(keyword));
}

/** The word that names the superuser, in quotes or not. */
export function superuserWord({ users }: HbaRecord): Token | undefined {
  return users.find((token) => token.text === SUPERUSER);
}
