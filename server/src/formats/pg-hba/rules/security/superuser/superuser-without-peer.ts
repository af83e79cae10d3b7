import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { entrances } from '../entrances.js';

/** A record over the socket for the superuser with a password. */
export const superuserWithoutPeer: Rule<PgHbaModel> = {
  id: 'pg-hba/superuser-without-peer',
  title: 'The superuser logs in over the socket by something else than peer',
  why: 'With `peer` the operating system says who the client is: nobody can guess or steal a password, and none has to be written into scripts.',
  remedy:
    'Write `peer`, and run what needs the superuser as the account postgres. Check first that cron jobs and backups do so.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.1,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-peer' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.3' },
    { source: 'STIG', id: 'V-233612' },
    { source: 'dev-sec', id: 'postgres-13' },
  ],
  examples: [{ bad: 'local all postgres scram-sha-256\n', good: 'local all postgres peer\n' }],
  *check(model, { target }) {
    for (const { record, names, origin, method } of entrances(model)) {
      if (origin !== 'socket' || method === 'peer' || method === 'trust' || !record.methodToken) continue;
      if (!names.namesSuperuser || target.variant === 'windows') continue;
      const message = `${method} lets the superuser in by a password; peer asks the operating system who it is.`;
      yield findingAt(record, record.methodToken, message, {
        fixes: () => changeMethod(record, 'peer', 'Write peer'),
      });
    }
  },
};
