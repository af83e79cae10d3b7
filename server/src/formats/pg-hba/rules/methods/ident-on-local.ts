import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** `ident` for a socket, which the server reads as `peer`. */
export const identOnLocal: Rule<PgHbaModel> = {
  id: 'pg-hba/ident-on-local',
  title: 'The method ident for a Unix-domain socket',
  why: 'No ident server is asked for a socket: PostgreSQL reads the method as `peer`, and its messages and views call it so. Who reads the file takes it for another, far weaker method.',
  remedy: 'Write `peer`; nothing changes for anybody.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ident' },
    { source: 'manual', id: 'PostgreSQL: auth-peer' },
  ],
  examples: [{ bad: 'local app app ident\n', good: 'local app app peer\n' }],
  *check({ records }): Iterable<Finding> {
    for (const record of records) {
      const { method, methodToken: token } = record;
      if (!method || !token || !record.isKnown || token.text === method.name) continue;
      yield findingAt(record, token, `On local, ${token.text} is read as ${method.name}.`, {
        tags: ['deprecated'],
        fixes: () =>
          token.path === undefined
            ? [replacement(record, token, method.name, `Write ${method.name}`, true)]
            : [],
      });
    }
  },
};
