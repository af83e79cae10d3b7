import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { lastOption, ldapRecords, valueOfOption } from './support.js';

/** What stands for the name of the user in a filter. */
const USER = '$username';

/** A filter that finds the same entry whoever logs in. */
export const ldapFilterWithoutUsername: Rule<PgHbaModel> = {
  id: 'pg-hba/ldap-filter-without-username',
  title: 'An LDAP search filter without $username',
  why: 'The filter is all that the server searches by; `$username` in it stands for the name of the role. Without it the same entries are found for everybody: nobody gets in if there are several, and if there is one, its password opens every role of the record.',
  remedy: 'Compare an attribute with `$username`: `(&(objectClass=person)(uid=$username))`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'CWE', id: 'CWE-287' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps ldapbasedn="dc=example,dc=net" ldapsearchfilter=(objectClass=person)\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { record, ldap } of ldapRecords(model)) {
      const { filter, url } = ldap;
      if (filter === undefined || filter.includes(USER)) continue;
      const option = lastOption(record, 'ldapsearchfilter');
      const setter = option?.value === filter ? option : url?.option;
      if (!setter) continue;
      yield findingAt(
        record,
        valueOfOption(setter),
        'the filter has no $username in it: it finds the same entries whoever logs in',
      );
    }
  },
};
