import type { Target } from '../../../../core/target.js';
import { PLAIN, TLS } from '../../catalogue/connection-types.js';
import { clientCertificateOf } from '../../model/options/client-certificate.js';
import type { HbaRecord } from '../../model/record.js';

const STRENGTHS: Readonly<Record<string, number>> = {
  trust: 0,
  password: 1,
  ident: 1,
  pam: 2,
  ldap: 2,
  radius: 2,
  bsd: 2,
  md5: 3,
  'scram-sha-256': 4,
};
const PROVES_MORE = 4;
const PROVES_CERTIFICATE = 5;

/** Whether a record in front asks less of a client than one behind it, or the same without encryption. */
export function asksForLess(covering: HbaRecord, record: HbaRecord, target: Target): boolean {
  const difference = strengthOf(covering, target) - strengthOf(record, target);
  if (difference !== 0) return difference < 0;
  const ways = record.type?.ways === TLS ? (covering.type?.ways ?? 0) : 0;
  return (ways & PLAIN) !== 0;
}

/** How much a record asks of a client; methods between which nobody could say are alike. */
function strengthOf(record: HbaRecord, target: Target): number {
  if (clientCertificateOf(record, target) === 'full') return PROVES_CERTIFICATE;
  return STRENGTHS[record.method?.name ?? ''] ?? PROVES_MORE;
}
