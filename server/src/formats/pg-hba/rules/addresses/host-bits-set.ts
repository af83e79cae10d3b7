import { oncePer } from '../../../../core/once.js';
import type { Rule } from '../../../../core/rule.js';
import { maskedBy, networkText } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { ipText, lengthOfSingle } from '../../values/ip.js';
import { privatePartOf } from '../security/network/beyond-private-network.js';
import { exposedBy } from '../security/network/exposure.js';
import { findingAt } from '../support.js';
import { addressFix, isMapped, isOddlyWritten, type NetworkRecord, networkRecords } from './support.js';

/** An address with bits that its length or mask leaves out. */
export const hostBitsSet: Rule<PgHbaModel> = {
  id: 'pg-hba/host-bits-set',
  title: 'The address has bits that do not count',
  why: 'Only the leading bits that the length or the mask names are compared. `192.0.2.55/24` looks like one host and is the whole of 192.0.2.0/24.',
  remedy: 'Write the first address of the network, or the length of a single address if one host is meant.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.55/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.55/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.55/32 scram-sha-256\n',
      fix: 'Write 192.0.2.55/32',
    },
  ],
  *check(model) {
    for (const each of networkRecords(model)) {
      if (!hasHostBits(each) || isToldAsTooWide(each, model)) continue;
      const { record, network, token } = each;
      const { maskToken } = record;
      const written = maskToken ? `${token.text} ${maskToken.text}` : token.text;
      const whole =
        network.length === 0 ? `every IPv${network.family} address` : `the whole of ${networkText(network)}`;
      yield findingAt(record, token, `${written} is ${whole}.`, { fixes: () => fixes(each) });
    }
  },
};

function hasHostBits(each: NetworkRecord): boolean {
  const { network, written } = each;
  if (network.length === undefined || network.length === lengthOfSingle(network.family)) return false;
  const hasBits = network.address.some((word, at) => (word & ~(network.mask[at] as number)) !== 0);
  return hasBits && !isOddlyWritten(each) && !isMapped(network) && !written.includes('%');
}

/** Rules about security say what such a record opens. */
function isToldAsTooWide({ record, network }: NetworkRecord, model: PgHbaModel): boolean {
  if (record.method?.name === 'reject') return false;
  return privatePartOf(network) !== undefined || (network.length === 0 && openRecords(model).has(record));
}

const openRecords = oncePer(
  (model: PgHbaModel) => new Set(exposedBy(model, 'open-to-every-address').map(({ record }) => record)),
);

function fixes({ record, network, token, written }: NetworkRecord) {
  const first = ipText(maskedBy(network.address, network.mask));
  if (record.maskToken) return addressFix(record, token, first, true);
  return [
    ...addressFix(record, token, networkText(network), true),
    // A single IPv4 address in the form of IPv6 is no client's.
    ...(written.includes('.') && network.family === 6
      ? []
      : addressFix(record, token, `${written}/${lengthOfSingle(network.family)}`, false)),
  ];
}
