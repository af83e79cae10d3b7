import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { NETWORK } from '../../catalogue/connection-types.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';
import { isReject } from './covering.js';

/** A `reject` for a host name. */
export const rejectByHostName: Rule<PgHbaModel> = {
  id: 'pg-hba/reject-by-host-name',
  title: 'A reject that depends on the DNS',
  why: 'A host name matches only if the client’s address leads to that name and the name back to the address. The owner of the address decides the first: without that entry, or with another name, the `reject` is passed over and the next records are tried.',
  remedy: 'Reject the addresses, such as `192.0.2.66/32`, or name those that may come in and nobody else.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-350' },
  ],
  examples: [
    { bad: 'hostssl app app guest.example.org reject\nhostssl app app 192.0.2.0/24 scram-sha-256\n' },
  ],
  *check(model) {
    const last = model.records.findLastIndex((record) => !isReject(record) && reaches(model, record));
    for (const record of model.records.slice(0, Math.max(last, 0))) {
      const { address, addressToken } = record;
      if (!isReject(record) || address?.kind !== 'host-name' || !addressToken) continue;
      if (!reaches(model, record)) continue;
      const message = `Clients pass this reject where their address does not lead to ${shown(addressToken.text)} in the DNS, and later records let others in.`;
      yield findingAt(record, addressToken, message);
    }
  },
};

function reaches({ shadowing }: PgHbaModel, record: HbaRecord): boolean {
  return record.isKnown && (shadowing.waysOf(record) & NETWORK) !== 0;
}
