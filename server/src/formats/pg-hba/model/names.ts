import { since, type Target } from '../../../core/target.js';
import { keywordsOf } from '../catalogue/keywords.js';
import type { Token } from '../parse/token.js';

type DatabaseKeyword = 'all' | 'sameuser' | 'samerole' | 'replication';

/** What a word in the column for databases or in that for users means to the server. */
export interface Word {
  /** `replication` stands for physical replication, `samerole` for `samegroup` too. */
  readonly kind: DatabaseKeyword | 'name' | 'regex' | 'group';
  /** The name; that of a group without its plus sign, and a regular expression without its slash. */
  readonly text: string;
}

const ALL: Word = { kind: 'all', text: 'all' };
const DATABASE_KEYWORDS: ReadonlyMap<string, Word> = new Map(
  keywordsOf('database').map(({ name, instead = name }) => [
    name,
    { kind: instead as DatabaseKeyword, text: name },
  ]),
);

/** Bytes of a name that count: NAMEDATALEN, less the byte that ends it. */
export const MAX_NAME_BYTES = 63;

const PLUS = 43;
const SLASH = 47;

/** What a word in the column for databases means. Quotes make a name of a keyword, but not of a regular expression. */
export function databaseWord(token: Token, target: Target): Word {
  const keyword = token.isQuoted ? undefined : DATABASE_KEYWORDS.get(token.text);
  return keyword ?? nameOrRegex(token.text, target);
}

/** What a word in the column for users means: of all the keywords only `all` is one here. */
export function userWord(token: Token, target: Target): Word {
  const { text } = token;
  if (!token.isQuoted) {
    if (text === 'all') return ALL;
    if (text.charCodeAt(0) === PLUS) return { kind: 'group', text: text.slice(1) };
  }
  return nameOrRegex(text, target);
}

function nameOrRegex(text: string, target: Target): Word {
  if (text.charCodeAt(0) !== SLASH || !hasRegexes(target)) return { kind: 'name', text };
  return { kind: 'regex', text: text.slice(1) };
}

/** Whether names that begin with a slash are regular expressions. */
export function hasRegexes(target: Target): boolean {
  return since(target, '16');
}
