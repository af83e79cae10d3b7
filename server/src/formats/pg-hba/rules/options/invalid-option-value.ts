import type { Fix } from '../../../../core/finding.js';
import { since, type Target } from '../../../../core/target.js';
import { TLS } from '../../catalogue/connection-types.js';
import { CLIENTCERT_CHOICES_SINCE, optionOf } from '../../catalogue/options.js';
import { choicesOf } from '../../model/options/choices.js';
import { readLdapUrl } from '../../model/options/ldap-url.js';
import { splitList } from '../../model/options/lists.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';
import { mistakeRule } from '../support.js';
import { optionAt, removing, rewriting } from './edits.js';

/** A value that the server refuses. */
export const invalidOptionValue = mistakeRule({
  mistake: 'option-value',
  id: 'pg-hba/invalid-option-value',
  title: 'A value that the option does not take',
  why: 'PostgreSQL refuses the whole file for it. Of `clientcert`, `clientname` and the lists for RADIUS the view `pg_hba_file_rules` says nothing: the reason is in the server’s log alone.',
  remedy:
    'Write a value that the manual names, in the same letters: `verify-ca` or `verify-full`, `CN` or `DN`, a port number, a list with commas.',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'release notes', id: 'PostgreSQL 14' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientcert=1\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientcert=verify-full\n',
      fix: 'Write clientcert=verify-full',
    },
    {
      bad: 'hostssl app app 192.0.2.0/24 cert clientname=dn map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 cert clientname=DN map=staff\n',
    },
  ],
  hint(record, mistake, target) {
    const option = optionAt(record, mistake);
    return option && hintFor(option, target);
  },
  fixes(record, mistake, target): readonly Fix[] {
    const option = optionAt(record, mistake);
    return option ? fixesFor(record, option, target) : [];
  },
});

function hintFor({ name, value }: MethodOption, target: Target): string | undefined {
  const entry = optionOf(name);
  if (!entry) return undefined;
  if (name === 'clientcert' && !since(target, CLIENTCERT_CHOICES_SINCE)) return 'everything but 1 means 0';
  if (entry.value.kind === 'choice') {
    const names = choicesOf(entry, target).map((choice) => choice.name);
    return names.includes(value) ? undefined : `it is ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  }
  if (entry.value.kind === 'port') return 'it is a number from 1 to 65535';
  if (name === 'ldapurl') {
    const url = readLdapUrl(value);
    return 'reason' in url ? url.reason : 'it must begin with ldap:// or ldaps://';
  }
  if (entry.value.kind === 'list' && !splitList(value)) {
    return 'a comma stands between two items, and none at the end';
  }
  return undefined;
}

const YES = /^(?:1|true|yes|on|require|required|verify)$/i;

function fixesFor(record: HbaRecord, option: MethodOption, target: Target): readonly Fix[] {
  const { name, value } = option;
  const write = (text: string) => rewriting(record, option, text);
  const remove = () => removing(record, [option], `Remove ${name}`);
  const entry = optionOf(name);
  if (name === 'clientcert') {
    if (!since(target, CLIENTCERT_CHOICES_SINCE)) return [...write('1'), ...remove()];
    // The method cert verifies all of it in any case.
    if (record.method?.ways === TLS) return [...write('verify-full'), ...remove()];
    const folded = value.toLowerCase().replaceAll('_', '-');
    if (folded === 'verify-ca' || folded === 'verify-full') return write(folded);
    return YES.test(value) ? [...write('verify-ca'), ...write('verify-full')] : remove();
  }
  if (entry?.value.kind === 'choice') {
    const meant = choicesOf(entry, target).find((choice) => choice.name === value.trim().toUpperCase());
    return meant ? write(meant.name) : [];
  }
  if (entry?.value.kind === 'port') return remove();
  if (entry?.value.kind !== 'list' || entry.isSecret || splitList(value)) return [];
  const items = value.split(/[\s,;]+/).filter((item) => item !== '');
  return items.length > 0 && !value.includes('"') ? write(items.join(',')) : [];
}
