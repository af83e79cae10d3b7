import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import { CLIENTCERT_CHOICES_SINCE, optionOf } from '../../catalogue/options.js';
import type { PgHbaModel } from '../../model/model.js';
import type { MethodOption } from '../../model/options/method-option.js';
import { findingAt } from '../support.js';
import { rewriting } from './edits.js';
import { recordsWithOptions, valueOfOption } from './support.js';

const MEANS_OFF: ReadonlySet<string> = new Set(['0', 'false', 'no', 'off', 'f', 'n', 'no-verify']);

/** A switch with a value that looks like yes, and that the server takes for no. */
export const switchNotOne: Rule<PgHbaModel> = {
  id: 'pg-hba/switch-not-one',
  title: 'A switch that is off, since only 1 switches it on',
  why: 'Unlike in postgresql.conf, `true`, `yes` and `on` switch nothing on here: all but `1` means off, and PostgreSQL says nothing. `ldaptls=true` sends passwords to the LDAP server without TLS; `include_realm=yes` lets users of other realms in under the same name.',
  remedy: 'Write `1` to switch it on, `0` to switch it off.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ldap' },
    { source: 'manual', id: 'PostgreSQL: gssapi-auth' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 gss include_realm=yes map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 gss include_realm=1 map=staff\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      for (const option of record.options) {
        const { name, value } = option;
        if (value === '1' || !isSwitch(option, target) || MEANS_OFF.has(value.toLowerCase())) continue;
        const what = value === '' ? 'an empty value' : value;
        yield findingAt(
          record,
          valueOfOption(option),
          `${what} switches ${name} off: only 1 switches it on`,
          {
            fixes: () => [...rewriting(record, option, '1'), ...rewriting(record, option, '0')],
          },
        );
      }
    }
  },
};

function isSwitch({ name }: MethodOption, target: Target): boolean {
  if (name === 'clientcert') return !since(target, CLIENTCERT_CHOICES_SINCE);
  return optionOf(name)?.value.kind === 'flag';
}
