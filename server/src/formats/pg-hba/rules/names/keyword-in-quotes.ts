import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isKeyword } from '../../catalogue/keywords.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';
import { wordsWorthALook } from './words.js';

/** A keyword that is a name, because it is in quotes. */
export const keywordInQuotes: Rule<PgHbaModel> = {
  id: 'pg-hba/keyword-in-quotes',
  title: 'A keyword in quotes, which is a name',
  why: 'Quotes take the meaning of a keyword away: `"all"` is the database or the role of that name, which is unlikely to exist, and `"replication"` does not match connections for replication. The record matches nobody, and a later one decides.',
  remedy: 'Write the keyword without quotes.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl "sameuser" app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl sameuser app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl "replication" "replicator" 192.0.2.7/32 scram-sha-256\n',
      good: 'hostssl replication "replicator" 192.0.2.7/32 scram-sha-256\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { record, token, isDatabase } of wordsWorthALook(model)) {
      if (!token.isQuoted) continue;
      const keyword = token.text;
      if (!isKeyword(keyword, isDatabase ? 'database' : 'user')) continue;
      if (keyword === 'replication' && !isForReplication(record)) continue;
      const what = isDatabase ? 'a database' : 'a role';
      const message = `In quotes ${keyword} is the name of ${what}, and no keyword.`;
      yield findingAt(record, token, message, {
        fixes: () =>
          token.path === undefined ? [replacement(record, token, keyword, `Write ${keyword}`, false)] : [],
      });
    }
  },
};

/** A database may well be called replication; the name of the role tells what is meant. */
function isForReplication({ users }: HbaRecord): boolean {
  return users.some(({ text }) => /repl/i.test(text));
}
