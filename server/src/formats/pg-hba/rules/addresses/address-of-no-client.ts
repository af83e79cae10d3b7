import type { Rule } from '../../../../core/rule.js';
import { isOfNoClient, networkText } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { isOddlyWritten, networkRecords } from './support.js';

/** An address from which no connection can come. */
export const addressOfNoClient: Rule<PgHbaModel> = {
  id: 'pg-hba/address-of-no-client',
  title: 'An address that no client has',
  why: '`0.0.0.0` and `::` stand for every address only with a length of 0: `0.0.0.0/32` is an address that no client has, as multicast and broadcast ones are. The record never matches.',
  remedy: 'Write the network that the clients are in. Where really every client is meant, the word is `all`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    { bad: 'hostssl app app 0.0.0.0/32 scram-sha-256\n' },
    { bad: 'hostssl app app ff02::1/128 scram-sha-256\n' },
  ],
  *check(model) {
    for (const each of networkRecords(model)) {
      const { record, network, token } = each;
      if (!isOfNoClient(network) || isOddlyWritten(each)) continue;
      yield findingAt(record, token, `${networkText(network)} never matches: no client has such an address.`);
    }
  },
};
