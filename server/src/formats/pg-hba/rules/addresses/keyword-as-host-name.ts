import type { Rule } from '../../../../core/rule.js';
import { keywords } from '../../catalogue/keywords.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { addressFix, namedRecords } from './support.js';

/** `ALL` or `"samehost"`, which the server takes for the name of a host. */
export const keywordAsHostName: Rule<PgHbaModel> = {
  id: 'pg-hba/keyword-as-host-name',
  title: 'A keyword for addresses is taken for a host name',
  why: '`all`, `samehost` and `samenet` are keywords in lower case and without quotes only. Written otherwise, each is the name of a host, and the record does not match.',
  remedy: 'Write the keyword in lower case and without quotes.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app SameHost scram-sha-256\n',
      good: 'hostssl app app samehost scram-sha-256\n',
    },
    {
      bad: 'hostssl app app "samehost" scram-sha-256\n',
      good: 'hostssl app app samehost scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const { record, token } of namedRecords(model)) {
      const keyword = keywords.get(token.text);
      if (!keyword?.columns.includes('address')) continue;
      const reason = keyword.name === token.text ? 'in quotes' : 'in capitals';
      const message = `${token.text} ${reason} is the name of a host, and not the keyword ${keyword.name}.`;
      yield findingAt(record, token, message, {
        fixes: () => addressFix(record, token, keyword.name, false),
      });
    }
  },
};
