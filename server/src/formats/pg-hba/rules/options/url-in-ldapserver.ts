import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';
import { written } from './edits.js';
import { lastOption, recordsWithOptions, valueOfOption } from './support.js';

/** A URL where a name belongs. */
export const urlInLdapserver: Rule<PgHbaModel> = {
  id: 'pg-hba/url-in-ldapserver',
  title: 'An ldapserver that is a URL',
  why: 'PostgreSQL puts the scheme in front of `ldapserver` and the port after it. With a URL there the result is no address that the LDAP library understands, and nobody gets in by this record.',
  remedy: 'Write the name alone, with `ldapscheme` and `ldapport` beside it, or `ldapurl` with all of it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-ldap' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap://ldap.example.net ldaptls=1 ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldaptls=1 ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      const option = lastOption(record, 'ldapserver');
      if (!option?.value.includes('://')) continue;
      const message = 'a scheme is put in front of ldapserver, which is a URL already: nobody gets in';
      yield findingAt(record, valueOfOption(option), message, { fixes: () => asOptions(record, option) });
    }
  },
};

/** The parts of the URL, each as the option that it belongs to; not where one of those is there. */
function asOptions(record: HbaRecord, option: MethodOption): readonly Fix[] {
  const parts = /^(ldaps?):\/\/([\w.-]+)(?::(\d{1,5}))?\/?$/i.exec(option.value);
  const isTaken = ['ldapscheme', 'ldapport', 'ldapurl'].some((name) => record.option(name) !== undefined);
  if (!parts || isTaken || option.token.path !== undefined) return [];
  const [, scheme = '', host = '', port] = parts;
  const text = [
    written('ldapserver', host),
    ...(scheme.toLowerCase() === 'ldaps' ? [written('ldapscheme', 'ldaps')] : []),
    ...(port === undefined ? [] : [written('ldapport', port)]),
  ].join(' ');
  return [replacement(record, option.token, text, `Write ${text}`, false)];
}
