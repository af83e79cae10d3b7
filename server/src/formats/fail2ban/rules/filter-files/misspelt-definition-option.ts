import type { Finding } from '../../../../core/finding.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { actionOptions } from '../../catalogue/action-options.js';
import { filterOptions } from '../../catalogue/filter-options.js';
import { Mentions } from '../../model/mentions.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import { findingAt } from '../support.js';
import { definitionSettings } from './settings.js';

/** Shorter names are words of their own, such as `timeout`. */
const FILTER_NAMES = new Names(filterOptions.entries.map(({ name }) => name));
const ACTION_NAMES = new Names(
  actionOptions.entries.map(({ name }) => name).filter((name) => name.startsWith('action')),
);

/** An option of a filter or an action that is nearly one that fail2ban reads. */
export const misspeltDefinitionOption: Rule<Fail2banModel> = {
  id: 'fail2ban/misspelt-definition-option',
  title: 'An option of a filter or an action that is misspelt',
  why: 'Filters and actions may have options with any names, to be used as `%(name)s` or `<name>` in others. So fail2ban says nothing about a name that it does not know, and a misspelt `failregex` or `actionban` is simply not there.',
  remedy: 'Correct the name.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\nfailregexp = ^login failed from <HOST>$\n',
      good: '[Definition]\nfailregex = ^login failed from <HOST>$\n',
    },
    {
      path: '/etc/fail2ban/action.d/app.conf',
      bad: '[Definition]\nactionban = /usr/local/bin/ban <ip>\naction_unban = /usr/local/bin/unban <ip>\n',
      good: '[Definition]\nactionban = /usr/local/bin/ban <ip>\nactionunban = /usr/local/bin/unban <ip>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'filter' && model.kind !== 'action') return;
    const [catalogue, names] =
      model.kind === 'filter' ? [filterOptions, FILTER_NAMES] : [actionOptions, ACTION_NAMES];
    let mentions: Mentions | undefined;
    for (const setting of definitionSettings(model)) {
      const { name } = setting;
      if (catalogue.get(name)) continue;
      const meant = names.nearest(name);
      const place = nameOf(setting);
      if (meant === undefined || !place) continue;
      mentions ??= new Mentions(model.merged);
      if (mentions.has(name)) continue;
      const { start, end } = place;
      yield findingAt(place, `fail2ban does not know ${name} and passes over it; ${meant} may be meant`, {
        fixes: () =>
          setting.section !== 'DEFAULT' && model.merged.sections.get(setting.section)?.settings.has(meant)
            ? []
            : [{ title: `Write ${meant}`, safe: false, edits: [{ span: { start, end }, text: meant }] }],
      });
    }
  },
};
