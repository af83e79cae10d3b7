import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { optionOf } from '../../catalogue/options.js';
import type { PgHbaModel } from '../../model/model.js';
import { readLdapUrl } from '../../model/options/ldap-url.js';
import { splitList } from '../../model/options/lists.js';
import type { MethodOption } from '../../model/options/method-option.js';
import { atoi, isPort } from '../../model/options/numbers.js';
import { findingAt } from '../support.js';
import { rewriting } from './edits.js';
import { recordsWithOptions, valueOfOption } from './support.js';

/** A port that there is not, or with something behind its number. */
export const portOutOfRange: Rule<PgHbaModel> = {
  id: 'pg-hba/port-out-of-range',
  title: 'A port that is no number from 1 to 65535',
  why: 'PostgreSQL refuses nothing but 0 and what does not begin with a number. It passes over what is after the number, and connects to another port, or to none, if the number is too large or negative.',
  remedy: 'Write the port alone: `389` for LDAP, `636` for LDAP over TLS, `1812` for RADIUS.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-ldap' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps ldapport=636/tcp ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.net ldapscheme=ldaps ldapport=636 ldapprefix=uid= ldapsuffix=",dc=example,dc=net"\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      for (const option of record.options) {
        const wrong = portsOf(option).find((port) => !isPort(port));
        if (wrong === undefined) continue;
        yield findingAt(record, valueOfOption(option), describe(wrong), {
          fixes: () => {
            const port = String(atoi(wrong));
            // What the server reads stays what it is.
            const isAlone = option.value === wrong && isPort(port);
            return isAlone ? rewriting(record, option, port, { safe: true }) : [];
          },
        });
      }
    }
  },
};

function portsOf({ name, value }: MethodOption): readonly string[] {
  if (name === 'ldapurl') {
    const url = readLdapUrl(value);
    return 'code' in url ? [] : [String(url.port)];
  }
  const grammar = optionOf(name)?.value;
  if (grammar?.kind === 'port') return [value];
  return grammar?.kind === 'list' && grammar.of === 'port' ? (splitList(value) ?? []) : [];
}

function describe(port: string): string {
  const read = atoi(port);
  return isPort(String(read))
    ? `${port} is read as the port ${read}: what is after the number does not count`
    : `there is no port ${port}: it is a number from 1 to 65535`;
}
