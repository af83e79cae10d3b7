import type { Rule } from '../../../../../core/rule.js';
import { since } from '../../../../../core/target.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { entrancesBy, isInTheOpen } from '../entrances.js';

/** The method md5. */
export const md5Password: Rule<PgHbaModel> = {
  id: 'pg-hba/md5-password',
  title: 'Passwords may be proved by their MD5 hash',
  why: 'Where a role’s stored password is an MD5 hash, `md5` lets in whoever knows that hash, from a backup for example, and what crosses the network lets the password be guessed offline. Roles whose password is stored for SCRAM use SCRAM on such a record already. PostgreSQL 18 calls MD5 passwords deprecated.',
  remedy:
    "Set `password_encryption = 'scram-sha-256'`, have the passwords set again until `SELECT rolname FROM pg_authid WHERE rolpassword LIKE 'md5%'` finds no role, and only then write `scram-sha-256`: it locks out roles with an MD5 hash, and clients that cannot do SCRAM, such as pgJDBC before 42.2.",
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 4.8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-password' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.4' },
    { source: 'STIG', id: 'V-233519' },
    { source: 'STIG', id: 'CD16-00-003900' },
    { source: 'CWE', id: 'CWE-836' },
  ],
  examples: [
    { bad: 'local app app md5\n', good: 'local app app scram-sha-256\n' },
    { bad: 'host app app 127.0.0.1/32 md5\n', good: 'host app app 127.0.0.1/32 scram-sha-256\n' },
  ],
  *check(model, { target }) {
    const age = since(target, '18') ? ' (deprecated in PostgreSQL 18)' : '';
    for (const entrance of entrancesBy(model, 'md5')) {
      const { record } = entrance;
      if (!record.methodToken) continue;
      const isOpen = isInTheOpen(entrance);
      const where = isOpen ? ', over unencrypted connections too' : '';
      const message = `md5 also serves roles whose stored password is an MD5 hash${age}${where}; the others use SCRAM here already. Write scram-sha-256 once no such hash is left.`;
      yield findingAt(record, record.methodToken, message, {
        ...(isOpen ? { severity: 'warning' as const } : {}),
        fixes: () =>
          changeMethod(record, 'scram-sha-256', 'Write scram-sha-256, once no role has an MD5 hash'),
      });
    }
  },
};
