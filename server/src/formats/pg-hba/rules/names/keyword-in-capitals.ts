import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isKeyword } from '../../catalogue/keywords.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { wordsWorthALook } from './words.js';

/** A keyword that is a name, because it is not in lower case. */
export const keywordInCapitals: Rule<PgHbaModel> = {
  id: 'pg-hba/keyword-in-capitals',
  title: 'A keyword in capitals, which is a name',
  why: 'Keywords are written in lower case. `ALL` or `Replication` is the name of a database or of a role to PostgreSQL, one that is unlikely to exist: the record matches nobody, and a later one decides.',
  remedy: 'Write the keyword in lower case. A name that is spelt like it is written in quotes.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl SAMEUSER app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl sameuser app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app ALL 192.0.2.0/24 reject\nhostssl app app 198.51.100.0/24 scram-sha-256\n',
      good: 'hostssl app all 192.0.2.0/24 reject\nhostssl app app 198.51.100.0/24 scram-sha-256\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const isCapital = (token: { readonly text: string; readonly isQuoted: boolean }) =>
      !token.isQuoted && /^[A-Za-z]{3,11}$/.test(token.text) && /[A-Z]/.test(token.text);
    for (const { record, token, isDatabase } of wordsWorthALook(model)) {
      if (!isCapital(token)) continue;
      const meant = token.text.toLowerCase();
      if (!isKeyword(meant, isDatabase ? 'database' : 'user')) continue;
      const what = isDatabase ? 'a database' : 'a role';
      const message = `${token.text} is the name of ${what} here: keywords are written in lower case.`;
      yield findingAt(record, token, message, {
        fixes: () =>
          token.path === undefined && record.document.source.slice(token) === token.text
            ? [replacement(record, token, meant, `Write ${meant}`, false)]
            : [],
      });
    }
  },
};
