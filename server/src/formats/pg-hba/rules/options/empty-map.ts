import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { removing } from './edits.js';
import { lastOption, recordsWithOptions } from './support.js';

/** A map without a name, which is none. */
export const emptyMap: Rule<PgHbaModel> = {
  id: 'pg-hba/empty-map',
  title: 'A map without a name',
  why: '`map=` is the same as no map: both names must be equal, and nothing in pg_ident.conf is looked at.',
  remedy: 'Write the name of the map, or remove the option.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-username-maps' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 cert map=\n',
      good: 'hostssl app app 192.0.2.0/24 cert\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      const option = lastOption(record, 'map');
      // A quote that is never closed is told by itself.
      if (option?.value !== '' || option.token.isUnterminated) continue;
      yield findingAt(record, option.token, 'map has no value: pg_ident.conf is not looked at', {
        fixes: () => {
          // An earlier one would count, were this one alone taken out.
          const all = record.options.filter(({ name }) => name === option.name);
          return removing(record, all, 'Remove map', true);
        },
      });
    }
  },
};
