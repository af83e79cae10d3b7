import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { requireEncryption, typeToken } from '../changes.js';
import { type Entrance, entrances, isInTheOpen } from '../entrances.js';

/** What the client hands over in clear text, by method. */
const SECRETS: ReadonlyMap<string, string> = new Map([
  ['ldap', 'the password of the directory'],
  ['pam', 'the password'],
  ['bsd', 'the password of the account'],
  ['radius', 'the password'],
  ['oauth', 'the bearer token'],
]);

/** Whether clients may send the secret that opens more than this database over a network without encryption. */
export function sendsSecret(entrance: Entrance): boolean {
  return SECRETS.has(entrance.method) && isInTheOpen(entrance);
}

/** A method for which the client sends its secret as it is, without TLS. */
export const secretInClearText: Rule<PgHbaModel> = {
  id: 'pg-hba/secret-in-clear-text',
  title: 'The password or token crosses the network in clear text',
  why: 'For `ldap`, `pam`, `bsd` and `radius` the client sends the user’s password as it is, and for `oauth` a token. Without TLS whoever is on the way reads it, and it opens much more than this database.',
  remedy: 'Write `hostssl`, with `ssl = on` and a certificate in postgresql.conf.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8.1,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-password' },
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    { bad: 'host app app 192.0.2.0/24 pam\n', good: 'hostssl app app 192.0.2.0/24 pam\n' },
    {
      bad: 'host app app 192.0.2.0/24 ldap ldapserver=ldap.example.org ldaptls=1 ldapprefix="uid="\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.org ldaptls=1 ldapprefix="uid="\n',
    },
  ],
  *check(model) {
    for (const entrance of entrances(model)) {
      if (!sendsSecret(entrance)) continue;
      const { record, method } = entrance;
      const message = `${method} has the client send ${SECRETS.get(method)} as it is, and ${record.type?.name} matches clients without TLS.`;
      yield findingAt(record, typeToken(record), message, {
        fixes: () => requireEncryption(record, 'hostssl'),
      });
    }
  },
};
