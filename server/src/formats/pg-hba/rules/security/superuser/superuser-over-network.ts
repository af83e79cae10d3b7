import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import type { Token } from '../../../parse/token.js';
import { findingAt } from '../../support.js';
import { type Entrance, entrances, isInTheOpen, isRemote } from '../entrances.js';
import { SUPERUSER, superuserWord, wordOf } from '../names.js';
import { exposureOf } from '../network/exposure.js';

/** The superuser logs in from other machines. */
export const superuserOverNetwork: Rule<PgHbaModel> = {
  id: 'pg-hba/superuser-over-network',
  title: 'The superuser can log in from other machines',
  why: 'A superuser reads and changes everything and runs programs on the server, and everyone who attacks PostgreSQL tries the name postgres. From another machine, a password is all that stands in the way.',
  remedy:
    'Administer the server on its own machine, by `local all postgres peer` and ssh, and put `host all,replication postgres all reject` after it. Give tools that connect from elsewhere roles with the rights that they need, or at least a client certificate on `hostssl`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.6,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.4' },
    { source: 'CWE', id: 'CWE-250' },
  ],
  examples: [
    { bad: 'hostssl all postgres 192.0.2.0/24 scram-sha-256\n' },
    { bad: 'hostssl app app,postgres 192.0.2.7/32 scram-sha-256\n' },
  ],
  *check(model, context) {
    for (const entrance of entrances(model)) {
      const { record } = entrance;
      if (exposureOf(entrance) === 'superuser') {
        const how = isInTheOpen(entrance) ? ', over unencrypted connections too' : '';
        const message = `${SUPERUSER} is the superuser, and may log in from other machines here${how}.`;
        yield findingAt(record, superuserWord(record) as Token, message);
      } else if (context.profileOf(record.path) === 'strict') {
        const all = superuserAmongAll(entrance);
        if (!all) continue;
        const message = `all is every role, the superuser ${SUPERUSER} too; put a reject for it in front.`;
        yield findingAt(record, all, message, { severity: 'info' });
      }
    }
  },
};

/** The word all for users of certain databases, and no earlier record for the superuser. */
function superuserAmongAll(entrance: Entrance): Token | undefined {
  const { record } = entrance;
  // Of all databases, and of replication, other rules speak.
  if (entrance.names.isForEveryDatabase || entrance.names.isForReplication) return undefined;
  if (!isRemote(entrance) || !entrance.admitsSuperuser) return undefined;
  return exposureOf(entrance) === 'open-to-every-address' ? undefined : wordOf(record.users, 'all');
}
