import type { Fix } from '../../../../core/finding.js';
import { optionOf } from '../../catalogue/options.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';
import { mistakeRule } from '../support.js';
import { removing } from './edits.js';

/** Options that the server does not take together. */
export const conflictingOptions = mistakeRule({
  mistake: 'option-conflict',
  id: 'pg-hba/conflicting-options',
  title: 'Options that exclude each other',
  why: 'For LDAP the server either makes the DN of the user from a prefix and a suffix, or searches for it, by an attribute or by a filter. For OAuth either a map says who may be which role, or the validator does. PostgreSQL refuses a file that asks for both.',
  remedy: 'Choose one of the two, and remove the options of the other.',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'manual', id: 'PostgreSQL: auth-oauth' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 oauth issuer=https://id.example.net scope=pg delegate_ident_mapping=1 map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 oauth issuer=https://id.example.net scope=pg map=staff\n',
    },
  ],
  fixes: (record) => [...sides(record)].flatMap((options) => without(record, options)),
});

/** The options that would have to go, for each of the two ways out. */
function* sides({ method, options }: HbaRecord): Iterable<readonly MethodOption[]> {
  const named = (...names: readonly string[]) => options.filter(({ name }) => names.includes(name));
  if (method?.name === 'oauth') {
    yield named('delegate_ident_mapping');
    yield named('map');
    return;
  }
  const simple = options.filter(({ name }) => optionOf(name)?.ldapMode === 'simple bind');
  const hasUrl = options.some(({ name }) => name === 'ldapurl');
  if (simple.length > 0) {
    // A search needs to know where.
    if (hasUrl || named('ldapbasedn').length > 0) yield simple;
    if (!hasUrl) yield options.filter(({ name }) => optionOf(name)?.ldapMode === 'search+bind');
    return;
  }
  // A URL may be what sets the one that would have to stay or go.
  const attribute = named('ldapsearchattribute');
  const filter = named('ldapsearchfilter');
  if (filter.length === 0 || !hasUrl) yield attribute;
  if (attribute.length === 0 || !hasUrl) yield filter;
}

function without(record: HbaRecord, options: readonly MethodOption[]): readonly Fix[] {
  const names = [...new Set(options.map(({ name }) => name))].join(', ');
  return removing(record, options, `Remove ${names}`);
}
