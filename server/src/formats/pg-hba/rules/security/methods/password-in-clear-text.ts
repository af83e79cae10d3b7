import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { entrancesBy, isInTheOpen } from '../entrances.js';

/** The method password. */
export const passwordInClearText: Rule<PgHbaModel> = {
  id: 'pg-hba/password-in-clear-text',
  title: 'Clients send the password itself',
  why: 'With `password` the client sends its password as it is. Without TLS everybody on the way can read it; with TLS, whoever takes over the server, or is taken for it, still learns it.',
  remedy:
    "Write `scram-sha-256`, which proves the password without sending it. A role whose stored password is still an MD5 hash (`SELECT rolname FROM pg_authid WHERE rolpassword LIKE 'md5%'`) must get a new one first; until then `md5` lets it in, and uses SCRAM for the others.",
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-password' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.4' },
    { source: 'STIG', id: 'V-233519' },
    { source: 'STIG', id: 'CD16-00-003900' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    { bad: 'hostssl app app 192.0.2.0/24 password\n', good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n' },
    { bad: 'local app app password\n', good: 'local app app scram-sha-256\n' },
  ],
  *check(model) {
    for (const entrance of entrancesBy(model, 'password')) {
      const { record } = entrance;
      if (!record.methodToken) continue;
      const message = isInTheOpen(entrance)
        ? 'password has the client send its password in clear text, over unencrypted connections too.'
        : 'password has the client send its password in clear text to the server.';
      yield findingAt(record, record.methodToken, message, {
        fixes: () => [
          ...changeMethod(record, 'scram-sha-256', 'Write scram-sha-256'),
          ...changeMethod(record, 'md5', 'Write md5, where roles still have MD5 hashes'),
        ],
      });
    }
  },
};
