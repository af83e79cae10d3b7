import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt, placeOf, relatedRecord } from '../support.js';
import { leaksOf } from './leaks.js';

/** A `reject` for all addresses of IPv4 or of IPv6, where those of the other are let in. */
export const rejectOfOneFamily: Rule<PgHbaModel> = {
  id: 'pg-hba/reject-of-one-family',
  title: 'Clients are rejected over IPv4 or IPv6 and let in over the other',
  why: '`0.0.0.0/0` is every address of IPv4 and none of IPv6, and `::/0` the other way round. Whoever is rejected over one connects over the other, which a later record lets in.',
  remedy: 'Write `all` as the address of the `reject`: it stands for both.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'hostssl app bob 0.0.0.0/0 reject\nhostssl app bob,eve all cert\n',
      good: 'hostssl app bob all reject\nhostssl app bob,eve all cert\n',
    },
  ],
  *check(model) {
    for (const { record, letsIn } of leaksOf(model, 'other-family')) {
      const { address, addressToken, maskToken } = record;
      if (address?.kind !== 'network' || !addressToken) continue;
      const [own, other] = address.family === 4 ? ['IPv4', 'IPv6'] : ['IPv6', 'IPv4'];
      const span = { start: addressToken.start, end: (maskToken ?? addressToken).end };
      const message = `${shown(addressToken.text)} rejects these clients over ${own}; ${placeOf(letsIn, record)} lets them in over ${other}.`;
      yield findingAt(record, span, message, {
        related: [relatedRecord(letsIn, `It lets them in over ${other}`)],
        fixes: () => [replacement(record, span, 'all', 'Write all, which is every address of both', false)],
      });
    }
  },
};
