import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { userWord } from '../../model/names.js';
import { Coverage } from '../../model/order/coverage.js';
import { regionOf } from '../../model/order/region.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';
import { SUPERUSER } from '../security/names.js';
import { findingAt, placeOf, relatedRecord } from '../support.js';
import { isReject } from './covering.js';

/** So many roles that are rejected by name are followed. */
const MOST_ROLES = 4;

/** A `reject` of a role for all databases, which does not stop it from replicating. */
export const rejectWithoutReplication: Rule<PgHbaModel> = {
  id: 'pg-hba/reject-without-replication',
  title: 'A role is rejected for all databases and still may replicate',
  why: '`all` stands for every database, but not for replication. A role with the right to replicate, as each superuser has it, passes the `reject` and copies the whole cluster by a later record for `replication`.',
  remedy:
    'Write `all,replication` in the `reject`, or name the roles that may replicate in the record for `replication`.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 5.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'hostssl all postgres all reject\nhostssl replication all 192.0.2.7/32 cert\n',
      good: 'hostssl all,replication postgres all reject\nhostssl replication all 192.0.2.7/32 cert\n',
    },
  ],
  *check(model) {
    for (const { role, record, letsIn } of leaks(model)) {
      const all = allDatabases(record);
      if (!all) continue;
      const message = `all does not stand for replication: ${placeOf(letsIn, record)} still lets ${shown(role.text)} replicate, if it has the right to.`;
      // Superusers may replicate without being allowed to.
      const isSure = role.text === SUPERUSER;
      yield findingAt(record, all, message, {
        ...(isSure ? { severity: 'warning' as const } : {}),
        related: [relatedRecord(letsIn, 'It lets every role that may replicate do so')],
        fixes: () =>
          all.path === undefined
            ? [replacement(record, all, 'all,replication', 'Write all,replication', false)]
            : [],
      });
    }
  },
};

/** A role that a record rejects by name for all databases, and a record that lets it replicate. */
interface RejectedRole {
  readonly role: Token;
  readonly record: HbaRecord;
}

function* leaks(model: PgHbaModel): Iterable<RejectedRole & { readonly letsIn: HbaRecord }> {
  let roles = rejectedRoles(model);
  if (roles.length === 0 || !model.isComplete || !model.records.every(({ isKnown }) => isKnown)) return;
  const rejected = new Coverage(model.target);
  /** What records for named roles decide. */
  const decided = new Coverage(model.target);
  for (const record of model.records) {
    const region = regionOf(record);
    if (!region) continue;
    const replication = record.databases.find((token) => token.is('replication'));
    const isForEveryRole = record.users.some((token) => token.is('all'));
    if (isReject(record)) rejected.add(region, record.index);
    if (isReject(record) || !isForEveryRole) decided.add(region, record.index);
    else if (replication && model.shadowing.waysOf(record) !== 0) {
      const passing = roles.filter(({ role, record: { databases } }) => {
        const own = { ...region, users: [role] };
        const kept = rejected.waysOf({ ...own, databases: databases.filter((token) => token.is('all')) });
        return (kept & ~decided.waysOf({ ...own, databases: [replication] })) !== 0;
      });
      for (const each of passing) yield { ...each, letsIn: record };
      roles = roles.filter((each) => !passing.some((other) => other.record === each.record));
    }
  }
}

function rejectedRoles({ records, shadowing, target }: PgHbaModel): readonly RejectedRole[] {
  const roles: RejectedRole[] = [];
  for (const record of records) {
    if (!isReject(record) || shadowing.waysOf(record) === 0 || !allDatabases(record)) continue;
    if (record.users.some((token) => token.is('all'))) continue;
    const role = record.users.find((token) => userWord(token, target).kind === 'name');
    if (role) roles.push({ role, record });
    if (roles.length === MOST_ROLES) break;
  }
  return roles;
}

/** The word `all`, where replication is not beside it. */
function allDatabases({ databases }: HbaRecord): Token | undefined {
  if (databases.some((token) => token.is('replication'))) return undefined;
  return databases.find((token) => token.is('all'));
}
