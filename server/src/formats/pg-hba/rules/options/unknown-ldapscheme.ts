import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { optionOf } from '../../catalogue/options.js';
import type { PgHbaModel } from '../../model/model.js';
import { choicesOf } from '../../model/options/choices.js';
import { findingAt } from '../support.js';
import { rewriting } from './edits.js';
import { recordsWithOptions, valueOfOption } from './support.js';

/** A scheme that the LDAP library does not know. */
export const unknownLdapscheme: Rule<PgHbaModel> = {
  id: 'pg-hba/unknown-ldapscheme',
  title: 'An ldapscheme that is neither ldap nor ldaps',
  why: 'PostgreSQL writes a line into its log and loads the file all the same. The LDAP library does not understand the address that it is then given, so nobody gets in by this record.',
  remedy: 'Write `ldaps` for LDAP over TLS, or `ldap`, in lower case.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-ldap' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=LDAPS ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const entry = optionOf('ldapscheme');
    const schemes = entry ? choicesOf(entry, target).map(({ name }) => name) : [];
    for (const record of recordsWithOptions(model)) {
      for (const option of record.options) {
        if (option.name !== 'ldapscheme' || schemes.includes(option.value)) continue;
        const message = `invalid ldapscheme value: "${option.value}": nobody gets in by this record`;
        yield findingAt(record, valueOfOption(option), message, {
          fixes: () => {
            const lower = option.value.toLowerCase();
            const meant = schemes.includes(lower) ? lower : 'ldaps';
            return rewriting(record, option, meant);
          },
        });
      }
    }
  },
};
