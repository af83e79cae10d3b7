import type { Rule } from '../../../../core/rule.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { spanOf } from '../../parse/token.js';
import { findingAt, placeOf, relatedRecord } from '../support.js';
import { leaksOf } from './leaks.js';

/** A `hostssl` record that rejects, where clients without TLS are let in. */
export const rejectOnlyWithTls: Rule<PgHbaModel> = {
  id: 'pg-hba/reject-only-with-tls',
  title: 'Clients are rejected with TLS and let in without it',
  why: 'A `hostssl` record matches clients that use TLS. Where it rejects them and a later record lets in the same clients without TLS, they need only leave encryption off.',
  remedy: 'Write `hostnossl` if TLS is to be required, or `host` if these clients are to be kept out.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: 'hostssl app app 127.0.0.1/32 reject\nhost app app 127.0.0.0/8 scram-sha-256\n',
      good: 'hostnossl app app 127.0.0.1/32 reject\nhost app app 127.0.0.0/8 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const { record, letsIn } of leaksOf(model, 'without-tls')) {
      const type = spanOf(record.line.fields[0] ?? []);
      const message = `hostssl rejects these clients only if they use TLS; ${placeOf(letsIn, record)} lets them in without it.`;
      yield findingAt(record, type, message, {
        related: [relatedRecord(letsIn, 'It lets them in without TLS')],
        fixes: () => [
          replacement(record, type, 'hostnossl', 'Write hostnossl, which rejects them without TLS', false),
          replacement(record, type, 'host', 'Write host, which rejects them with TLS and without', false),
        ],
      });
    }
  },
};
