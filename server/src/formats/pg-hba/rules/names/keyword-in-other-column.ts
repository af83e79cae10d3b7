import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isKeyword, keywords } from '../../catalogue/keywords.js';
import { replace } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';
import { findingAt } from '../support.js';

/** `sameuser` for a user or `samehost` for a database, which are names there. */
export const keywordInOtherColumn: Rule<PgHbaModel> = {
  id: 'pg-hba/keyword-in-other-column',
  title: 'A keyword of another column, which is a name here',
  why: '`sameuser` and `samerole` are keywords for databases, `samehost` and `samenet` for addresses. In another column each is the name of a database or a role, which is unlikely to exist. The record matches nobody, and a later one decides.',
  remedy:
    'Write the keyword in its own column: `local sameuser all peer` lets each role into its own database.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    { bad: 'local app samerole peer\n' },
    { bad: 'hostssl samehost app 192.0.2.0/24 scram-sha-256\n' },
    { bad: 'local all sameuser peer\n', good: 'local sameuser all peer\n' },
  ],
  *check({ records }): Iterable<Finding> {
    for (const record of records) {
      if (!record.isKnown) continue;
      for (const token of record.databases) {
        if (isForAddresses(token)) yield finding(record, token, 'database');
      }
      for (const token of record.users) {
        if (isForAddresses(token) || isForDatabases(token)) yield finding(record, token, 'role');
      }
    }
  },
};

const isForAddresses = (token: Token) => isNamedSame(token) && isKeyword(token.text, 'address');
const isForDatabases = (token: Token) => isNamedSame(token) && isKeyword(token.text, 'database');

/** A role may well be called replication, so that the other keywords are left. */
function isNamedSame({ text, isQuoted }: Token): boolean {
  return !isQuoted && text.startsWith('same');
}

function finding(record: HbaRecord, token: Token, what: 'database' | 'role'): Finding {
  const column = keywords.get(token.text)?.columns[0] === 'address' ? 'addresses' : 'databases';
  const message = `${token.text} is a keyword in the column for ${column} only; here it is the ${what} of that name.`;
  return findingAt(record, token, message, { fixes: () => swap(record, token) });
}

/** With `all` for the database nothing else can be meant than the other way round. */
function swap(record: HbaRecord, token: Token): readonly Fix[] {
  const { databases, users } = record;
  const [database] = databases;
  if (!database?.is('all') || databases.length > 1 || users.length > 1 || !isForDatabases(token)) return [];
  if (database.path !== undefined || token.path !== undefined) return [];
  const edits = [replace(record, database, token.text), replace(record, token, 'all')];
  return [{ title: `Write ${token.text} all`, safe: false, edits }];
}
