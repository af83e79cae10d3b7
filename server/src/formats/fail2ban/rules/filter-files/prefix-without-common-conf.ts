import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { findingAt } from '../support.js';
import { filterSetting } from './lines.js';

const PREFIX = '__prefix_line';
const REFERENCE = `%(${PREFIX})s`;

/** A filter that uses the prefix of common.conf and does not include it. */
export const prefixWithoutCommonConf: Rule<Fail2banModel> = {
  id: 'fail2ban/prefix-without-common-conf',
  title: 'A filter that uses common.conf without including it',
  why: '`%(__prefix_line)s`, which stands for what syslog puts before a message, is defined in `filter.d/common.conf`. Without that file the name means nothing, and fail2ban does not start with a jail that uses the filter.',
  remedy: 'Include `common.conf` at the beginning of the filter.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/filter.d/app.conf',
      bad: '[Definition]\n_daemon = app\nfailregex = ^%(__prefix_line)slogin failed from <HOST>$\n',
      good: '[INCLUDES]\nbefore = common.conf\n\n[Definition]\n_daemon = app\nfailregex = ^%(__prefix_line)slogin failed from <HOST>$\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'filter' || model.role !== 'root' || filterSetting(model, PREFIX)) return;
    if (model.files.some(({ part }) => part.sections.some(({ name }) => /^includes?$/i.test(name.trim())))) {
      return;
    }
    for (const name of ['prefregex', 'failregex', 'ignoreregex']) {
      const setting = filterSetting(model, name);
      const at = setting?.value.indexOf(REFERENCE) ?? -1;
      const place = setting && at >= 0 ? placeOf(setting, at, at + REFERENCE.length) : undefined;
      if (!place) continue;
      const message = `${PREFIX} is defined in common.conf, which this filter does not include: fail2ban does not start with it`;
      yield findingAt(place, message, {
        fixes: () => (place.path === model.tree.path ? inclusion(model) : []),
      });
      return;
    }
  },
};

function inclusion({ tree: { part, source } }: Fail2banModel): Fix[] {
  const first = part.sections[0]?.header.start;
  if (first === undefined) return [];
  const at = source.fullLineSpan(first).start;
  const text = ['[INCLUDES]', 'before = common.conf', '', ''].join(source.eol);
  return [{ title: 'Include common.conf', safe: false, edits: [{ span: { start: at, end: at }, text }] }];
}
