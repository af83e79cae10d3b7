import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { utf8Length } from '../../model/lexical.js';
import type { PgHbaModel } from '../../model/model.js';
import { MAX_NAME_BYTES, type Word } from '../../model/names.js';
import { findingAt } from '../support.js';
import { wordsWorthALook } from './words.js';

/** A name that no database and no role can have. */
export const impossibleName: Rule<PgHbaModel> = {
  id: 'pg-hba/impossible-name',
  title: 'A name that no database and no role can have',
  why: 'A name has 63 bytes at most and one at least: PostgreSQL cuts the name that a client sends, and an empty one stands for the default. The name in the record is compared as it is written, and matches nothing.',
  remedy:
    'Write the name that the database or the role really has, cut to 63 bytes where it was created with a longer one.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'manual', id: 'PostgreSQL: sql-syntax-lexical' },
  ],
  examples: [
    { bad: 'hostssl "" app 192.0.2.0/24 scram-sha-256\n' },
    { bad: `hostssl app ${'very_'.repeat(12)}long 192.0.2.0/24 scram-sha-256\n` },
  ],
  *check(model): Iterable<Finding> {
    for (const { record, token, word, isDatabase } of wordsWorthALook(model)) {
      const problem = problemOf(word, isDatabase ? 'database' : 'role');
      if (problem !== undefined) yield findingAt(record, token, problem);
    }
  },
};

function problemOf({ kind, text }: Word, what: string): string | undefined {
  if (kind !== 'name' && kind !== 'group') return undefined;
  if (text === '') return `No ${what} has an empty name: this matches nothing.`;
  const length = utf8Length(text);
  if (length <= MAX_NAME_BYTES) return undefined;
  return `This name has ${length} bytes, and that of a ${what} has ${MAX_NAME_BYTES} at most: this matches nothing.`;
}
