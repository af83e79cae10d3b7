import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { Mentions } from '../../model/mentions.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import { findingAt } from '../support.js';
import { definitionSettings } from './settings.js';

/** Options of jails that mean nothing else in a filter. */
const OF_JAILS: ReadonlySet<string> = new Set([
  'action',
  'backend',
  'banaction',
  'bantime',
  'enabled',
  'findtime',
  'ignoreip',
  'logpath',
  'maxretry',
]);

/** An option of jails in a filter, where nobody reads it. */
export const jailOptionInFilter: Rule<Fail2banModel> = {
  id: 'fail2ban/jail-option-in-filter',
  title: 'An option of a jail in a filter',
  why: 'A filter says which lines are failures. How many of them are allowed, and what is done then, fail2ban reads from the jail: in a filter such an option has no effect.',
  remedy: 'Move the option to the jail, in `jail.local`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\nfailregex = ^login failed from <HOST>$\nmaxretry = 2\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'filter') return;
    let mentions: Mentions | undefined;
    for (const setting of definitionSettings(model)) {
      if (!OF_JAILS.has(setting.name)) continue;
      mentions ??= new Mentions(model.merged);
      const place = nameOf(setting);
      if (!place || mentions.has(setting.name)) continue;
      yield findingAt(place, `${setting.name} is an option of jails: in a filter it has no effect`);
    }
  },
};
