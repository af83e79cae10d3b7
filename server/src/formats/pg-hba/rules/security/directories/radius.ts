import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import type { HbaRecord } from '../../../model/record.js';
import { findingAt } from '../../support.js';
import { entrancesBy } from '../entrances.js';

/** The length that the manual asks of a secret. */
const LONG_ENOUGH = 16;

/** The method radius. */
export const radius: Rule<PgHbaModel> = {
  id: 'pg-hba/radius',
  title: 'RADIUS answers can be forged',
  why: 'PostgreSQL speaks RADIUS over UDP, protected by MD5 and a shared secret alone. Whoever is between it and the RADIUS server can forge the answer that lets a user in, and guesses a short secret from what they record. PostgreSQL 19 does not have the method any more.',
  remedy:
    'Move to `scram-sha-256`, `ldap` with TLS, `gss` or, from PostgreSQL 18 on, `oauth`. Until then keep the RADIUS traffic in a network of its own and give it a random secret of 16 characters or more.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 6.8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-radius' },
    { source: 'CVE', id: 'CVE-2024-3596' },
    { source: 'CWE', id: 'CWE-924' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 radius radiusservers=192.0.2.250 radiussecrets=testing123\n',
    },
  ],
  *check(model) {
    for (const { record } of entrancesBy(model, 'radius')) {
      if (!record.methodToken) continue;
      const isShort = hasShortSecret(record);
      const message = isShort
        ? `RADIUS answers can be forged on the way, the more so with a secret of less than ${LONG_ENOUGH} characters; PostgreSQL 19 does not have radius any more.`
        : 'RADIUS answers can be forged on the way; PostgreSQL 19 does not have radius any more.';
      yield findingAt(record, record.methodToken, message, {
        ...(isShort ? { severity: 'warning' as const } : {}),
      });
    }
  },
};

/** The secrets of several servers stand behind each other, with commas between, in quotes or not. */
function hasShortSecret(record: HbaRecord): boolean {
  const secrets = record.option('radiussecrets')?.match(/"[^"]*"|[^,"]+/g) ?? [];
  return secrets.some((secret) => {
    const bare = secret.replaceAll('"', '').trim();
    return bare !== '' && bare.length < LONG_ENOUGH;
  });
}
