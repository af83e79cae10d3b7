import type { Rule } from '../../../../../core/rule.js';
import { since } from '../../../../../core/target.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { entrancesBy } from '../entrances.js';

/** trust behind a certificate that need not be the role's. */
export const trustWithAnyCertificate: Rule<PgHbaModel> = {
  id: 'pg-hba/trust-with-any-certificate',
  title: 'Any certificate of the CA opens every role',
  why: 'With `verify-ca` the server checks that a certificate authority that it trusts has signed the client’s certificate, and not whose it is; `trust` then believes the role name that the client sends. Whoever holds one certificate can be any role.',
  remedy:
    'Write `cert`, which wants the name in the certificate to be that of the role; where they differ, map them in pg_ident.conf by its option `map`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.4,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-cert' },
    { source: 'manual', id: 'PostgreSQL: ssl-tcp' },
    { source: 'CWE', id: 'CWE-287' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 trust clientcert=verify-ca\n',
      good: 'hostssl app app 192.0.2.0/24 cert\n',
    },
  ],
  *check(model, { target, profileOf }) {
    for (const entrance of entrancesBy(model, 'trust')) {
      const { record } = entrance;
      if (!entrance.certificate || !record.methodToken) continue;
      const isOfTheRole = entrance.certificate === 'full';
      if (isOfTheRole && profileOf(record.path) !== 'strict') continue;
      // Before 12 cert may need clientcert beside it, whose values were others.
      const fixes = () =>
        since(target, '12') ? changeMethod(record, 'cert', 'Write cert', ['clientcert']) : [];
      const message = isOfTheRole
        ? 'trust with clientcert=verify-full does what cert does; cert says so, and can map names.'
        : `trust with clientcert=${record.option('clientcert')} lets the holder of any certificate of the CA in as any role of this record.`;
      yield findingAt(record, record.methodToken, message, {
        ...(isOfTheRole ? { severity: 'info' as const } : {}),
        fixes,
      });
    }
  },
};
