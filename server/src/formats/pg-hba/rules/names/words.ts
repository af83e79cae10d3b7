import { oncePer } from '../../../../core/once.js';
import type { PgHbaModel } from '../../model/model.js';
import { databaseWord, userWord, type Word } from '../../model/names.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';

/** A word in the column for databases or in that for users. */
export interface NamedWord {
  readonly record: HbaRecord;
  readonly token: Token;
  readonly word: Word;
  readonly isDatabase: boolean;
}

/**
 * The words worth a look in the records that the server accepts, for most names are of no interest to any rule; those of
 * files only where they come first.
 */
export const wordsWorthALook = oncePer(({ records, target }: PgHbaModel): readonly NamedWord[] => {
  const words: NamedWord[] = [];
  const seen = new Set<string>();
  const look = (record: HbaRecord, token: Token, isDatabase: boolean) => {
    if (!isWorthALook(token)) return;
    if (token.path !== undefined) {
      const place = `${token.start} ${isDatabase} ${token.path}`;
      if (seen.has(place)) return;
      seen.add(place);
    }
    const word = (isDatabase ? databaseWord : userWord)(token, target);
    words.push({ record, token, word, isDatabase });
  };
  for (const record of records) {
    if (!record.isKnown) continue;
    for (const token of record.databases) look(record, token, true);
    for (const token of record.users) look(record, token, false);
  }
  return words;
});

const LONG = 21;
const SLASH = 47;
const [A, Z, ASTERISK] = [65, 90, 42];

/** In quotes, with a slash, capitals or an asterisk, or uncommonly short or long. */
function isWorthALook({ text, isQuoted }: Token): boolean {
  if (isQuoted || text.length < 2 || text.length > LONG) return true;
  return hasSign(text);
}

function hasSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= A && unit <= Z) || unit === ASTERISK || unit === SLASH) return true;
  }
  return false;
}
