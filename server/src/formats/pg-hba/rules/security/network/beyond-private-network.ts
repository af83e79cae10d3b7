import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import { type Address, covers, type Network, networkOf, networkText } from '../../../model/address.js';
import type { PgHbaModel } from '../../../model/model.js';
import type { HbaRecord } from '../../../model/record.js';
import { addressAndMaskFix, addressFix } from '../../addresses/support.js';
import { findingAt } from '../../support.js';
import { entrances } from '../entrances.js';
import { exposureOf } from './exposure.js';

/** A private network with a length that is too short for it, so that public addresses are in it too. */
export const beyondPrivateNetwork: Rule<PgHbaModel> = {
  id: 'pg-hba/beyond-private-network',
  title: 'A range that has a private network and public addresses in it',
  why: 'Of the addresses that begin with 172 only those of 172.16.0.0/12 are private, of those with 192 only 192.168.0.0/16, and with 100 only 100.64.0.0/10 is set aside for carriers and VPNs. The others belong to strangers on the internet, and a record for `172.0.0.0/8` is for them too.',
  remedy: 'Write the private network, or better the part of it that clients come from.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'RFC', id: 'RFC 1918' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'hostssl app app 172.0.0.0/8 scram-sha-256\n',
      good: 'hostssl app app 172.16.0.0/12 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.168.1.0/8 scram-sha-256\n',
      good: 'hostssl app app 192.168.0.0/16 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const entrance of entrances(model)) {
      const { record, origin } = entrance;
      const { address, addressToken, maskToken } = record;
      if (origin !== 'elsewhere' || !address || !addressToken) continue;
      const meant = privatePartOf(address);
      if (!meant || exposureOf(entrance) === 'replication') continue;
      const written = maskToken ? `${addressToken.text} ${maskToken.text}` : addressToken.text;
      const message = `${written} goes beyond the private network ${networkText(meant)}: the others are public addresses, of anybody.`;
      yield findingAt(record, addressToken, message, { fixes: () => fixes(record, networkText(meant)) });
    }
  },
};

const SHORTEST = 8;
const OFTEN_WIDENED = ['172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map(networkOf);

/** The private network that is meant by one whose length is too short for it. */
export function privatePartOf(address: Address): Network | undefined {
  if (address.kind !== 'network' || address.length === undefined || address.length < SHORTEST)
    return undefined;
  return OFTEN_WIDENED.find(
    (each) => (address.length as number) < (each.length as number) && covers(address, each),
  );
}

function fixes(record: HbaRecord, text: string): readonly Fix[] {
  const { addressToken, maskToken } = record;
  if (maskToken) return addressAndMaskFix(record, text, false);
  return addressToken ? addressFix(record, addressToken, text, false) : [];
}
