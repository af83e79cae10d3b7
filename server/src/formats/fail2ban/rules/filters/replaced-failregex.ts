import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf, placeOf } from '../../model/places.js';
import { referencesIn } from '../../model/references.js';
import type { Setting } from '../../model/setting.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';

/** A jail's own failregex takes the place of those of its filter. */
export const replacedFailregex: Rule<Fail2banModel> = {
  id: 'fail2ban/replaced-failregex',
  title: 'A failregex that takes the place of those of the filter',
  why: 'A `failregex` in a jail is not added to the expressions of its filter, it replaces them: the jail no longer finds what the filter that fail2ban ships was made for. jail.conf(5) can be read otherwise.',
  remedy:
    'Write `%(known/failregex)s` in the first line, which stands for the expressions of the filter. Where they are to be replaced, write a filter of your own and name that.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[vsftpd]\nenabled = true\nfailregex = ^ftp login failed from <HOST>$\n',
      good: '[vsftpd]\nenabled = true\nfailregex = %(known/failregex)s\n    ^ftp login failed from <HOST>$\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    for (const { jail, specification, whereabouts } of referencesIn(model).filters) {
      if (whereabouts !== 'stock') continue;
      const setting = jail.option('failregex')?.setting;
      if (!setting?.place || setting.value.trim() === '' || setting.value.includes('%(known/')) continue;
      const place = nameOf(setting);
      if (!place || !places.isNew(place)) continue;
      const message = `this takes the place of all that the filter ${specification.name} looks for`;
      yield findingAt(place, message, { fixes: () => addition(setting) });
    }
  },
};

function addition(setting: Setting): readonly Fix[] {
  const place = placeOf(setting);
  const option = setting.place?.option;
  if (!place || !option) return [];
  // The rest of the value has to be indented further than the name.
  const indent = ' '.repeat(option.indent + 4);
  const eol = setting.place.document.source.eol;
  const isOnFirstLine = option.lines[0]?.text !== '';
  const blank = option.delimiter.end === place.start ? ' ' : '';
  const text = `${blank}%(known/failregex)s${isOnFirstLine ? eol + indent : ''}`;
  const edits = [{ span: { start: place.start, end: place.start }, text }];
  return [{ title: 'Keep the expressions of the filter', safe: false, edits }];
}
