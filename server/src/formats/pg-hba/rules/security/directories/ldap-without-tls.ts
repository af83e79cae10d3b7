import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import { replacement } from '../../../layout/edits.js';
import type { PgHbaModel } from '../../../model/model.js';
import type { HbaRecord } from '../../../model/record.js';
import { findingAt } from '../../support.js';
import { entrancesBy } from '../entrances.js';

/** The server asks the directory without TLS. */
export const ldapWithoutTls: Rule<PgHbaModel> = {
  id: 'pg-hba/ldap-without-tls',
  title: 'PostgreSQL asks the LDAP server without TLS',
  why: 'PostgreSQL hands each user’s password on to the LDAP server. Without TLS it crosses that network in clear text, `hostssl` or not, and whoever answers in place of the directory lets in whom they like.',
  remedy:
    'Write `ldaptls=1` (StartTLS), in front of an `ldapurl` if there is one, or use `ldaps`. The account of the server must trust the directory’s certificate.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.4,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapserver=ldap.example.org ldapprefix="uid="\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldaptls=1 ldapserver=ldap.example.org ldapprefix="uid="\n',
    },
    {
      bad: 'local app app ldap ldapurl="ldap://ldap.example.org/dc=example,dc=org?uid?sub"\n',
      good: 'local app app ldap ldaptls=1 ldapurl="ldap://ldap.example.org/dc=example,dc=org?uid?sub"\n',
    },
  ],
  *check(model) {
    for (const { record } of entrancesBy(model, 'ldap')) {
      if (!record.methodToken || !asksInTheOpen(record)) continue;
      const off = record.options.findLast(({ name }) => name === 'ldaptls');
      const span = off?.token ?? record.methodToken;
      const message = 'Passwords go on to the LDAP server in clear text: neither ldaptls=1 nor ldaps is set.';
      yield findingAt(record, span, message, { fixes: () => fixesOf(record) });
    }
  },
};

/** What else than 0 is written for no is not known to be meant so. */
function asksInTheOpen(record: HbaRecord): boolean {
  const tls = record.option('ldaptls');
  if (tls !== undefined && tls !== '0') return false;
  const url = record.option('ldapurl');
  if ((record.option('ldapscheme') ?? 'ldap') !== 'ldap' || /^ldaps:/i.test(url ?? '')) return false;
  const servers = record.option('ldapserver') ?? serverOf(url);
  // Of a URL there the library makes nothing: no server is asked.
  if (servers?.includes('://')) return false;
  return !servers?.split(' ').every(isThisMachine);
}

/** The server in `ldap://ldap.example.org:389/dc=example`. */
function serverOf(url: string | undefined): string | undefined {
  return /^ldap:\/\/(\[[^\]]*\]|[^:/?]*)/i.exec(url ?? '')?.[1];
}

function isThisMachine(server: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(server);
}

function fixesOf(record: HbaRecord): readonly Fix[] {
  const title = 'Write ldaptls=1';
  const off = record.options.findLast(({ name }) => name === 'ldaptls')?.token;
  if (off) return off.path === undefined ? [replacement(record, off, 'ldaptls=1', title, false)] : [];
  const { methodToken } = record;
  if (!methodToken || methodToken.path !== undefined) return [];
  // In front of the others: what stands behind ldapurl resets the scope that the URL names.
  const span = { start: methodToken.end, end: methodToken.end };
  return [{ title, safe: false, edits: [{ span, text: ' ldaptls=1' }] }];
}
