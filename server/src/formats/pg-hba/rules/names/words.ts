import type { Target } from '../../../../core/target.js';
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

/** The words of the records that the server accepts; those of files only for the first record that refers to them. */
export function* wordsOf(
  { records, target }: PgHbaModel,
  isWanted: (token: Token) => boolean,
): Iterable<NamedWord> {
  const seen = new Set<string>();
  for (const record of records) {
    if (!record.isKnown) continue;
    yield* wordsIn(record, record.databases, true, target, isWanted, seen);
    yield* wordsIn(record, record.users, false, target, isWanted, seen);
  }
}

function* wordsIn(
  record: HbaRecord,
  field: readonly Token[],
  isDatabase: boolean,
  target: Target,
  isWanted: (token: Token) => boolean,
  seen: Set<string>,
): Iterable<NamedWord> {
  for (const token of field) {
    if (!isWanted(token)) continue;
    if (token.path !== undefined) {
      const place = `${token.start} ${isDatabase} ${token.path}`;
      if (seen.has(place)) continue;
      seen.add(place);
    }
    yield { record, token, word: (isDatabase ? databaseWord : userWord)(token, target), isDatabase };
  }
}
