import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { swapping } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';

/** What those are called that follow a primary or copy it. */
const ROLE_OF_REPLICA = /repl|standby|barman|basebackup/i;

/** The keyword of the column for databases in that for users. */
export const replicationAsUser: Rule<PgHbaModel> = {
  id: 'pg-hba/replication-as-user',
  title: 'The keyword replication stands in the column for users',
  why: '`replication` stands for replication connections in the column for databases only. In the column for users it is a role of that name, so the standby finds no record that lets it in.',
  remedy: 'Write the database first and then the user: `replication` and the name of the role.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl replicator replication 192.0.2.7/32 scram-sha-256\n',
      good: 'hostssl replication replicator 192.0.2.7/32 scram-sha-256\n',
    },
  ],
  *check({ records }) {
    for (const record of records) if (isSwapped(record)) yield finding(record);
  },
};

function isSwapped(record: HbaRecord): boolean {
  const { databases, users } = record;
  const [database, user] = [databases[0], users[0]];
  if (!database || !user?.is('replication') || databases.length !== 1 || users.length !== 1) return false;
  return record.isKnown && !database.is('replication') && ROLE_OF_REPLICA.test(database.text);
}

function finding(record: HbaRecord): Finding {
  const { databases, users } = record;
  const [database, user] = [databases[0], users[0]] as const;
  const message = `This is the role replication in the database ${database?.text}, and no replication connection.`;
  return findingAt(record, user ?? record.span, message, { fixes: () => swap(record) });
}

function swap(record: HbaRecord): readonly Fix[] {
  const { databases, users } = record;
  const [database, user] = [databases[0], users[0]];
  if (!database || !user || database.path !== undefined || user.path !== undefined) return [];
  return [swapping(record, database, user, 'Swap the database and the user')];
}
