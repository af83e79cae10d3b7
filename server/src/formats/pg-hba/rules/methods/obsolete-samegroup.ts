import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { keywords } from '../../catalogue/keywords.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** By their old spelling. */
const INSTEAD = new Map(keywords.entries.flatMap(({ name, instead }) => (instead ? [[name, instead]] : [])));

/** The old spelling of `samerole`. */
export const obsoleteSamegroup: Rule<PgHbaModel> = {
  id: 'pg-hba/obsolete-samegroup',
  title: 'samegroup, the old spelling of samerole',
  why: 'Groups became roles in PostgreSQL 8.1. `samegroup` still works and means `samerole`, but the manual only mentions it as obsolete.',
  remedy: 'Write `samerole`; nothing changes for anybody.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl samegroup app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl samerole app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check({ records }): Iterable<Finding> {
    for (const record of records) {
      if (!record.isKnown) continue;
      for (const token of record.databases) {
        const instead = token.isQuoted ? undefined : INSTEAD.get(token.text);
        if (instead === undefined) continue;
        yield findingAt(record, token, `${token.text} is the old spelling of ${instead}`, {
          tags: ['deprecated'],
          fixes: () =>
            token.path === undefined ? [replacement(record, token, instead, `Write ${instead}`, true)] : [],
        });
      }
    }
  },
};
