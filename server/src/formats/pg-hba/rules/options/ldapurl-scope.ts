import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import type { LdapUrl } from '../../model/options/ldap-url.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';
import { rewriting } from './edits.js';
import { ldapRecords, valueOfOption } from './support.js';

/** A URL without a scope, with which nothing below the base DN is searched. */
export const ldapurlWithoutScope: Rule<PgHbaModel> = {
  id: 'pg-hba/ldapurl-without-scope',
  title: 'An ldapurl without a scope, so that nobody is found',
  why: 'The scope of an LDAP URL is `base` unless it is written, which looks at the entry of the base DN alone and not at what is below it. No user is found there, and nobody gets in.',
  remedy: 'Write `sub` as the third part of the URL: `ldaps://server/basedn?uid?sub`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'RFC', id: 'RFC 4516' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapurl="ldaps://ldap.example.net/dc=example,dc=net?uid"\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapurl="ldaps://ldap.example.net/dc=example,dc=net?uid?sub"\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { record, ldap } of ldapRecords(model)) {
      const { url, scope } = ldap;
      if (!url || scope !== 'base' || url.parts.scope !== undefined) continue;
      const message = 'without a scope in the URL only the entry of the base DN itself is looked at';
      yield findingAt(record, valueOfOption(url.option), message, {
        fixes: () => withScope(record, url.option, url.parts),
      });
    }
  },
};

function withScope(record: HbaRecord, option: MethodOption, { baseDn }: LdapUrl): readonly Fix[] {
  if (baseDn === undefined || option.value.startsWith('<')) return [];
  const [place, attribute = '', , ...rest] = option.value.split('?');
  return rewriting(record, option, [place, attribute, 'sub', ...rest].join('?'));
}

/** A URL whose scope an option behind it sets back. */
export const ldapurlScopeLost: Rule<PgHbaModel> = {
  id: 'pg-hba/ldapurl-scope-lost',
  title: 'An ldapurl whose scope a later option sets back',
  why: 'PostgreSQL sets the scope to `sub` at every option that it reads, so that the one in the URL counts only if no option follows. Users anywhere below the base DN are found, not only those that the scope would allow.',
  remedy: 'Write `ldapurl` as the last option.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 3,
  references: [{ source: 'manual', id: 'PostgreSQL: auth-ldap' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ldap ldapurl="ldaps://ldap.example.net/dc=example,dc=net?uid?one" ldapbinddn="cn=pg,dc=example,dc=net"\n',
      good: 'hostssl app app 192.0.2.0/24 ldap ldapbinddn="cn=pg,dc=example,dc=net" ldapurl="ldaps://ldap.example.net/dc=example,dc=net?uid?one"\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { record, ldap } of ldapRecords(model)) {
      const { url, scope } = ldap;
      const asked = url?.parts.scope;
      if (!url || asked === undefined || asked === scope) continue;
      const later = record.options.at(-1) as MethodOption;
      const message = `the scope ${asked} of this URL does not count: ${later.name} after it sets it back to sub`;
      yield findingAt(record, valueOfOption(url.option), message, {
        fixes: () => moveLast(record, url.option),
      });
    }
  },
};

/** The URL goes behind the last option, where none of those that it passes sets what it sets itself. */
function moveLast(record: HbaRecord, url: MethodOption): readonly Fix[] {
  const { fields } = record.line;
  const later = record.options.slice(record.options.indexOf(url) + 1);
  const isFree = later.every(({ name, token }) => token.path === undefined && PASSES.has(name));
  const at = fields.findIndex((field) => field.length === 1 && field[0]?.start === url.token.start);
  const next = fields[at + 1]?.[0];
  const last = fields.at(-1)?.at(-1);
  if (!isFree || at < 0 || !next || !last || url.token.path !== undefined) return [];
  const text = record.document.source.slice(url.token);
  const edits = [
    { span: { start: url.token.start, end: next.start }, text: '' },
    { span: { start: last.end, end: last.end }, text: ` ${text}` },
  ];
  return [{ title: 'Move ldapurl after the other options', safe: false, edits }];
}

/** What a URL does not set. */
const PASSES: ReadonlySet<string> = new Set(['ldaptls', 'ldapbinddn', 'ldapbindpasswd']);
