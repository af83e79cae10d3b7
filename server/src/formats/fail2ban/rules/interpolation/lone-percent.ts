import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import type { Setting } from '../../model/setting.js';
import { findingAt } from '../support.js';
import { percentInDefinition } from './definitions.js';
import { badReferences, lonePercents } from './problems.js';

/** A percent sign that is meant as one. */
export const lonePercent: Rule<Fail2banModel> = {
  id: 'fail2ban/lone-percent',
  title: 'A percent sign that is not doubled',
  why: 'A `%` begins a reference such as `%(bantime)s`. Where it begins none in a value that an enabled jail uses, fail2ban does not start, and no other jail runs either.',
  remedy: 'Write `%%` for a percent sign, as in `datepattern = %%Y-%%m-%%d`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\ndatepattern = ^%Y-%m-%d\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\ndatepattern = ^%%Y-%%m-%%d\n',
    },
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\nfailregex = ^login failed from <HOST>$\ndatepattern = ^%Y-%m-%d\n',
      good: '[Definition]\nfailregex = ^login failed from <HOST>$\ndatepattern = ^%%Y-%%m-%%d\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { setting, place } of badReferences(model, 'lone-percent')) {
      const message = `${setting.name} has a % that begins no reference: fail2ban does not start; %% stands for a percent sign`;
      yield findingAt(place, message, { fixes: () => [doubled(setting)] });
    }
    for (const { setting, place } of percentInDefinition(model)) {
      const message = `${setting.name} has a % that begins no reference, so fail2ban refuses this file; %% stands for a percent sign`;
      yield findingAt(place, message, { fixes: () => [doubled(setting)] });
    }
  },
};

function doubled(setting: Setting): Fix {
  const places = lonePercents(setting.value).map((at) => placeOf(setting, at, at));
  const edits = places
    .filter((place) => place !== undefined)
    .map(({ start }) => {
      return { span: { start, end: start }, text: '%' };
    });
  return { title: 'Double the percent signs', safe: !setting.value.includes('\n'), edits };
}
