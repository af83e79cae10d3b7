import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { type Entrance, entrancesBy, isRemote } from '../entrances.js';

/** trust for clients on other machines. */
export const trustOverNetwork: Rule<PgHbaModel> = {
  id: 'pg-hba/trust-over-network',
  title: 'Clients on other machines get in without any proof',
  why: 'With `trust` PostgreSQL believes whatever role name a client sends. Whoever reaches the port from one of these addresses becomes that role, a superuser too, and a superuser runs programs on the server.',
  remedy:
    'Ask for a proof: `scram-sha-256`, best on `hostssl`, or `cert`. Give the roles passwords first, for without one nobody gets in by `scram-sha-256`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9.8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-trust' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.4' },
    { source: 'STIG', id: 'V-233520' },
    { source: 'STIG', id: 'CD16-00-000300' },
    { source: 'CWE', id: 'CWE-306' },
  ],
  examples: [
    { bad: 'hostssl app app 192.0.2.0/24 trust\n', good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n' },
    {
      bad: 'hostssl replication standby 192.0.2.7/32 trust\n',
      good: 'hostssl replication standby 192.0.2.7/32 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const entrance of entrancesBy(model, 'trust')) {
      const { record } = entrance;
      if (!isRemote(entrance) || !record.methodToken) continue;
      if (entrance.certificate) continue;
      yield findingAt(record, record.methodToken, messageOf(entrance), {
        fixes: () => changeMethod(record, 'scram-sha-256', 'Write scram-sha-256'),
      });
    }
  },
};

function messageOf(entrance: Entrance): string {
  const { origin } = entrance;
  const where = origin === 'everywhere' ? 'from any address' : 'from these addresses';
  return `trust lets clients in ${where} without a password or any other proof${gainOf(entrance)}.`;
}

/** What somebody gains who gets in without a proof. */
export function gainOf({ names, admitsSuperuser }: Entrance): string {
  if (names.isForReplication && !names.isForDatabases) return ', and they can copy the whole cluster';
  return admitsSuperuser ? ', the superuser postgres included' : '';
}
