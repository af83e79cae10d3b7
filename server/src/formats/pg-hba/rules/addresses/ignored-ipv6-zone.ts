import type { Rule } from '../../../../core/rule.js';
import { maskedBy, networkText } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { ipText } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { addressFix, networkRecords } from './support.js';

/** A zone behind an IPv6 address, which the server does not compare. */
export const ignoredIpv6Zone: Rule<PgHbaModel> = {
  id: 'pg-hba/ignored-ipv6-zone',
  title: 'The zone of an IPv6 address is not compared',
  why: 'PostgreSQL reads `%eth0` after an address and then compares the address alone. The record lets in clients of every interface, and the file is refused on a machine without one of that name.',
  remedy: 'Leave the zone out. A firewall can tell interfaces apart, or `listen_addresses`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'RFC', id: 'RFC 4007' },
  ],
  examples: [
    {
      bad: 'hostssl app app fe80::7%eth0/128 scram-sha-256\n',
      good: 'hostssl app app fe80::7/128 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const { record, network, token, written } of networkRecords(model)) {
      const percent = written.indexOf('%');
      if (percent < 0) continue;
      const message = `The zone ${written.slice(percent + 1)} is not compared: this matches clients of every interface.`;
      const first = maskedBy(network.address, network.mask);
      const text = record.maskToken ? ipText(first) : networkText(network);
      yield findingAt(record, token, message, { fixes: () => addressFix(record, token, text, true) });
    }
  },
};
