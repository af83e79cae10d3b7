import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { removing } from './edits.js';
import { lastOption, ldapRecords } from './support.js';

/** StartTLS asked for on a connection that has TLS from its beginning. */
export const ldapDoubleTls: Rule<PgHbaModel> = {
  id: 'pg-hba/ldap-double-tls',
  title: 'StartTLS on a connection to the LDAP server that has TLS already',
  why: 'With `ldaps` the connection is encrypted from its beginning, and StartTLS on top of it fails. PostgreSQL gives up then, and nobody gets in by this record.',
  remedy: 'Remove `ldaptls`, or keep it and use the scheme `ldap`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-ldap' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps ldaptls=1 ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { record, ldap } of ldapRecords(model)) {
      const option = lastOption(record, 'ldaptls');
      if (option?.value !== '1') continue;
      if (ldap.scheme !== 'ldaps') continue;
      const message = 'StartTLS fails on a connection that ldaps has encrypted already: nobody gets in';
      yield findingAt(record, option.token, message, {
        fixes: () => {
          const all = record.options.filter(({ name }) => name === option.name);
          return removing(record, all, 'Remove ldaptls');
        },
      });
    }
  },
};
