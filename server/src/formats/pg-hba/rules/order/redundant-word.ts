import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import type { Span } from '../../../../core/text.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { databaseWord, userWord, type Word } from '../../model/names.js';
import type { Field, Token } from '../../parse/token.js';
import { findingAt } from '../support.js';

/** A word of a list that another word of it says already. */
export const redundantWord: Rule<PgHbaModel> = {
  id: 'pg-hba/redundant-word',
  title: 'A word in a list that adds nothing',
  why: 'The words of a column are alternatives. Beside `all` other names say nothing, so the record is for more than it seems to be, and a name that is there twice is not more than once. Only `replication` is not in `all`.',
  remedy: 'Take the word out, or `all`, if the names are those that are meant.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    { bad: 'local all,app app peer\n', good: 'local all app peer\n' },
    {
      bad: 'hostssl app app,web,app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app,web 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model, { target }) {
    for (const record of model.records) {
      const { databases, users, isKnown } = record;
      if (!isKnown || (databases.length < 2 && users.length < 2)) continue;
      if (model.shadowing.coveredBy(record)) continue;
      for (const [field, meaning] of [
        [databases, databaseWord],
        [users, userWord],
      ] as const) {
        if (field.length < 2) continue;
        for (const { token, isRepeated, span } of redundant(field, (each) => meaning(each, target))) {
          const message = isRepeated
            ? `${shown(token.text)} is in this list already.`
            : `${shown(token.text)} says nothing beside all.`;
          yield findingAt(record, token, message, {
            ...(isRepeated ? { severity: 'hint' as const } : {}),
            tags: ['unnecessary'],
            fixes: () => (span ? [replacement(record, span, '', 'Take the word out', true)] : []),
          });
        }
      }
    }
  },
};

interface Redundant {
  readonly token: Token;
  readonly isRepeated: boolean;
  /** What goes with it; left out where words of the list are in other files. */
  readonly span: Span | undefined;
}

function* redundant(field: Field, meaning: (token: Token) => Word): Iterable<Redundant> {
  const words = field.map(meaning);
  const all = words.findIndex(({ kind }) => kind === 'all');
  const isInOneFile = field.every(({ path }) => path === undefined);
  const seen = new Set<string>();
  for (const [at, token] of field.entries()) {
    const { kind, text } = words[at] as Word;
    const key = kind === 'samerole' ? kind : `${kind} ${text}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    const isCovered = all >= 0 && at !== all && kind !== 'replication';
    if (token.path !== undefined || !(isRepeated || isCovered)) continue;
    yield { token, isRepeated, span: isInOneFile ? withComma(field, at, at < all) : undefined };
  }
}

/** A word with the comma behind it or the one in front, so that no two words that go overlap. */
function withComma(field: Field, at: number, isBehind: boolean): Span | undefined {
  const token = field[at] as Token;
  if (isBehind) return { start: token.start, end: field[at + 1]?.start ?? token.end };
  return { start: field[at - 1]?.end ?? token.start, end: token.end };
}
