import type { Rule } from '../../../../core/rule.js';
import { maskedBy } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { ipText, maskOf } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { addressAndMaskFix, addressFix, isMapped, networkRecords } from './support.js';

const MAPPED_BITS = 96;

/** IPv4 addresses in the form of IPv6 ones. */
export const ipv4MappedAddress: Rule<PgHbaModel> = {
  id: 'pg-hba/ipv4-mapped-address',
  title: 'IPv4 clients do not match an IPv4-mapped address',
  why: 'The server listens for IPv4 and IPv6 apart, and a client with an IPv4 address matches records with IPv4 addresses only. A record with `::ffff:192.0.2.0/120` never matches.',
  remedy: 'Write the IPv4 address.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'RFC', id: 'RFC 4291' },
  ],
  examples: [
    {
      bad: 'hostssl app app ::ffff:192.0.2.0/120 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const { record, network, token } of networkRecords(model)) {
      if (!isMapped(network)) continue;
      const { address, length } = network;
      yield findingAt(record, token, `${token.text} never matches: IPv4 clients have plain IPv4 addresses.`, {
        fixes() {
          // Nobody is offered to let everybody in.
          if (length === undefined || length === MAPPED_BITS) return [];
          const bits = length - MAPPED_BITS;
          const text = `${ipText(maskedBy(address.slice(3), maskOf(4, bits)))}/${bits}`;
          return record.maskToken
            ? addressAndMaskFix(record, text, false)
            : addressFix(record, token, text, false);
        },
      });
    }
  },
};
