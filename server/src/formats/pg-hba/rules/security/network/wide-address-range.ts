import type { Rule } from '../../../../../core/rule.js';
import { type Address, isEverything } from '../../../model/address.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrances, isRemote } from '../entrances.js';
import { privatePartOf } from './beyond-private-network.js';
import { exposureOf, isWide } from './exposure.js';

/** A network of more addresses than anybody keeps track of. */
export const wideAddressRange: Rule<PgHbaModel> = {
  id: 'pg-hba/wide-address-range',
  title: 'A record is for a very wide range of addresses',
  why: 'Of a range beyond /16 of IPv4, or /48 of IPv6, nobody knows all machines. Each that is taken over may try to get in.',
  remedy: 'Name the networks of the clients, as narrow as they are.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4.3,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    { bad: 'hostssl app app 10.0.0.0/8 scram-sha-256\n' },
    { bad: 'hostssl app app 2001:db8::/32 scram-sha-256\n' },
    { bad: 'hostssl app app all cert\n' },
  ],
  *check(model) {
    for (const entrance of entrances(model)) {
      const { record } = entrance;
      if (!isRemote(entrance) || !record.address || !record.addressToken) continue;
      if (!isWideAddress(record.address) || privatePartOf(record.address)) continue;
      const exposure = exposureOf(entrance);
      if (exposure === 'open-to-every-address' || exposure === 'replication') continue;
      const message = isEverything(record.address)
        ? `${record.addressToken.text} is every address; name the networks of the clients.`
        : `${record.addressToken.text} is a very wide range; name the networks of the clients.`;
      yield findingAt(record, record.addressToken, message);
    }
  },
};

function isWideAddress(address: Address): boolean {
  return isEverything(address) || (address.kind === 'network' && isWide(address));
}
