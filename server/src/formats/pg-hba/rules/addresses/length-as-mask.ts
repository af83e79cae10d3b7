import type { Rule } from '../../../../core/rule.js';
import type { Network } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { ipText } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { joinedWithLength, networkRecords } from './support.js';

/** How many addresses match by the number of bits that are compared. */
const SHARES = ['all', 'half', 'a quarter', 'an eighth', 'a sixteenth', 'one in 32'];

/** The length of a network in the column for its mask. */
export const lengthAsMask: Rule<PgHbaModel> = {
  id: 'pg-hba/length-as-mask',
  title: 'A length stands where a mask is read',
  why: 'A mask of `8` is the address 0.0.0.8, in which a single bit is set. Only that bit of the client’s address is compared, so that half of all IPv4 addresses match.',
  remedy: 'Write the length after the address and a slash: `192.0.2.0/24`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0 24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const { record, network } of networkRecords(model)) {
      const { maskToken } = record;
      if (!maskToken || !isLengthAsMask(record, network)) continue;
      const share = SHARES[bitsOf(network.mask[0] ?? 0)];
      const message = `${maskToken.text} is read as the mask ${ipText(network.mask)}: ${share} of all IPv4 addresses match.`;
      yield findingAt(record, maskToken, message, { fixes: () => joinedWithLength(record) });
    }
  },
};

/** Whether the mask of a record is a number that can be a length; that of 0 is the same as a mask. */
export function isLengthAsMask({ maskToken }: HbaRecord, { family, mask }: Network): boolean {
  if (!maskToken || family !== 4 || !/^\d{1,2}$/.test(maskToken.text)) return false;
  const [word = 0] = mask;
  return word > 0 && Number(maskToken.text) <= 32;
}

function bitsOf(word: number): number {
  let bits = 0;
  for (let left = word; left !== 0; left &= left - 1) bits++;
  return bits;
}
