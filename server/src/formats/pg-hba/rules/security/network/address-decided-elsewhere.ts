import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrances, isRemote } from '../entrances.js';

/** A host name, or the networks of this server's interfaces, in place of addresses. */
export const addressDecidedElsewhere: Rule<PgHbaModel> = {
  id: 'pg-hba/address-decided-elsewhere',
  title: 'Which addresses get in is decided outside of this file',
  why: 'Names are looked up in both directions at each login, so whoever rules the DNS decides who matches, and logins wait for it. `samenet` follows the server’s interfaces: a bridge for containers, a VPN or a subnet of the cloud joins it unasked.',
  remedy: 'Write the addresses, such as `192.0.2.16/28`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.7,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-350' },
  ],
  examples: [
    { bad: 'hostssl app app app.example.org scram-sha-256\n' },
    { bad: 'hostssl app app samenet scram-sha-256\n' },
  ],
  *check(model) {
    for (const entrance of entrances(model)) {
      const { record } = entrance;
      const { address, addressToken } = record;
      if (!address || !addressToken || !isRemote(entrance)) continue;
      if (address.kind === 'host-name') {
        const message = `${addressToken.text} is looked up at each login: whoever rules its DNS decides who matches.`;
        yield findingAt(record, addressToken, message);
      } else if (address.kind === 'samenet') {
        const message =
          'samenet is every network that this server has an interface in, those of containers and VPNs too.';
        yield findingAt(record, addressToken, message);
      }
    }
  },
};
