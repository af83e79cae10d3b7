import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { readLdapUrl } from '../../model/options/ldap-url.js';
import type { MethodOption } from '../../model/options/method-option.js';
import { findingAt } from '../support.js';
import { removing } from './edits.js';
import { recordsWithOptions } from './support.js';

/** An option that a later one in the same record overrides. */
export const repeatedOption: Rule<PgHbaModel> = {
  id: 'pg-hba/repeated-option',
  title: 'An option that a later one overrides',
  why: 'Of two options of one name the last counts, and `ldapurl` sets port, scheme and whatever else it names again. The earlier value has no effect, and PostgreSQL does not say so.',
  remedy: 'Keep the value that is meant, and remove the other.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 cert map=old map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 cert map=staff\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      if (record.options.length < 2) continue;
      for (const [option, by] of overridden(record.options)) {
        const { path = record.path } = by.token;
        const why =
          by.name === option.name ? 'a later one of the same name counts' : 'the ldapurl after it sets it';
        yield findingAt(record, option.token, `${option.name} has no effect here: ${why}`, {
          tags: ['unnecessary'],
          related: [{ path, span: by.nameSpan, message: 'this one counts' }],
          fixes: () => removing(record, [option], `Remove this ${option.name}`, true),
        });
      }
    }
  },
};

/** From the last option to the first: what comes behind is known then. */
function* overridden(options: readonly MethodOption[]): Iterable<[MethodOption, MethodOption]> {
  const later = new Map<string, MethodOption>();
  for (let at = options.length - 1; at >= 0; at--) {
    const option = options[at] as MethodOption;
    const by = later.get(option.name);
    // What a second URL leaves out stays as the first one said.
    if (by && option.name !== 'ldapurl') yield [option, by];
    if (!by) later.set(option.name, option);
    if (option.name !== 'ldapurl') continue;
    for (const name of setBy(option)) if (!later.has(name)) later.set(name, option);
  }
}

function setBy({ value }: MethodOption): readonly string[] {
  const url = readLdapUrl(value);
  if ('code' in url) return [];
  return [
    'ldapscheme',
    'ldapport',
    ...(url.server === undefined ? [] : ['ldapserver']),
    ...(url.baseDn === undefined ? [] : ['ldapbasedn']),
    ...(url.attribute === undefined ? [] : ['ldapsearchattribute']),
    ...(url.filter === undefined ? [] : ['ldapsearchfilter']),
  ];
}
