import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { maskedBy } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { type IpNumber, ipText } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { addressFix, asPeopleRead, isOddlyWritten, type NetworkRecord, networkRecords } from './support.js';

/** An IPv4 address that is not written as four decimal numbers. */
export const ambiguousIpv4Address: Rule<PgHbaModel> = {
  id: 'pg-hba/ambiguous-ipv4-address',
  title: 'An IPv4 address that is read otherwise than it looks',
  why: 'Addresses are read by old rules of the C library: `10/8` is 0.0.0.10/8, the last of fewer than four numbers takes the place of those that are left out, and a number with a leading zero is octal.',
  remedy: 'Write four decimal numbers without leading zeros: `10.0.0.0/8`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 172.16.5/24 scram-sha-256\n',
      good: 'hostssl app app 172.16.5.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.168.010.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.168.10.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 0xc0a80500/24 scram-sha-256\n',
      good: 'hostssl app app 192.168.5.0/24 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const each of networkRecords(model)) {
      if (!isOddlyWritten(each)) continue;
      const found = judge(each);
      if (found) yield found;
    }
  },
};

function judge(each: NetworkRecord): Finding | undefined {
  const { record, network, token, written } = each;
  const { address, mask } = network;
  const read = maskedBy(address, mask);
  const meant = meantBy(each);
  // Nobody is misled where both are the same network.
  if (meant && String(maskedBy(meant, mask)) === String(read)) return undefined;
  const first = ipText(maskedBy(meant ?? address, mask));
  const text = record.maskToken ? first : `${first}/${network.length}`;
  const message = `${written} is read as ${ipText(address)}`;
  // Written as it is read it says the same; written as it is meant it lets others in.
  const fixes = () => addressFix(record, token, text, meant === undefined);
  if (!meant) return findingAt(record, token, `${message}.`, { severity: 'info', fixes });
  return findingAt(record, token, `${message}, not as ${ipText(meant)}.`, { fixes });
}

/** The address as people read it; undefined for forms that nobody reads otherwise than the server does. */
function meantBy({ network: { length = 0 }, written }: NetworkRecord): IpNumber | undefined {
  const numbers = written.split('.');
  const isAbbreviated = numbers.length < 4 && numbers.length > 1 && length > 8 * numbers.length;
  if (isAbbreviated && !numbers.some((number) => /^0\d/.test(number))) return undefined;
  return asPeopleRead(written);
}
