import { since, type Target } from '../../../../core/target.js';
import { CLIENTCERT_CHOICES_SINCE } from '../../catalogue/options.js';
import type { HbaRecord } from '../record.js';

/** What is wanted of a client's certificate: to be that of the role, or to be one of the CA. */
export type ClientCertificate = 'full' | 'ca';

/** What a record wants of it; undefined where it wants none. */
export function clientCertificateOf(record: HbaRecord, target: Target): ClientCertificate | undefined {
  if (record.method?.name === 'cert') return 'full';
  const value = record.options.length === 0 ? undefined : record.option('clientcert');
  if (value === undefined) return undefined;
  // While it was a flag, everything but 1 was off.
  if (value === '1' || !since(target, CLIENTCERT_CHOICES_SINCE)) return value === '1' ? 'ca' : undefined;
  if (value === 'verify-full') return 'full';
  return value === 'verify-ca' ? 'ca' : undefined;
}
