import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrances, isRemote } from '../entrances.js';
import { SUPERUSER, wordOf } from '../names.js';
import { exposureOf } from './exposure.js';

/** A record over the network for all databases and all roles. */
export const everyDatabaseAndRole: Rule<PgHbaModel> = {
  id: 'pg-hba/every-database-and-role',
  title: 'One record is for every database and every role',
  why: 'Such a record lets each role, also one that is made tomorrow, try to log in to each database from there.',
  remedy: 'Write a record for each application, with its database and its role.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.7,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [{ bad: 'hostssl all all 192.0.2.0/24 scram-sha-256\n' }],
  *check(model) {
    for (const entrance of entrances(model)) {
      const { isForEveryDatabase, isForEveryRole } = entrance.names;
      if (!isForEveryDatabase || !isForEveryRole || !isRemote(entrance)) continue;
      if (exposureOf(entrance) === 'open-to-every-address') continue;
      const { record } = entrance;
      const database = wordOf(record.databases, 'all');
      if (!database) continue;
      const superuser = entrance.admitsSuperuser ? `, the superuser ${SUPERUSER} too` : '';
      const message = `This record is for all databases and all roles${superuser}; name those that come from there.`;
      yield findingAt(record, database, message);
    }
  },
};
