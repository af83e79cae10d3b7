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
  why: 'PostgreSQL writes a line into its log and loads the file all the same. The LDAP library does not understand another scheme, and with `LDAPS` in capitals the port is 389 unless it is set: nobody gets in by such a record.',
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
        const lower = option.value.toLowerCase();
        // OpenLDAP does not mind capitals; the server compares letters where it chooses the port.
        const works =
          schemes.includes(lower) && (lower === 'ldap' || record.option('ldapport') !== undefined);
        const what = works ? 'it is written in lower case' : 'nobody gets in by this record';
        const message = `invalid ldapscheme value: "${option.value}": ${what}`;
        yield findingAt(record, valueOfOption(option), message, {
          ...(works ? { severity: 'info' as const } : {}),
          fixes: () => rewriting(record, option, schemes.includes(lower) ? lower : 'ldaps', { safe: works }),
        });
      }
    }
  },
};
