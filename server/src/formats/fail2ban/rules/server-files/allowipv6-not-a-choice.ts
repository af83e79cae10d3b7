import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { isTrue } from '../../values/boolean.js';
import { findingAt } from '../support.js';
import { serverValue } from './options.js';

const OFF: ReadonlySet<string> = new Set(['no', 'off', 'false', '0']);

/** A value of allowipv6 that counts as no although it does not say so. */
export const allowipv6NotAChoice: Rule<Fail2banModel> = {
  id: 'fail2ban/allowipv6-not-a-choice',
  title: 'allowipv6 has a value that counts as no',
  why: 'fail2ban knows `auto`, in lower case, and the words for true. It takes every other text for no, without a word, and then leaves IPv6 out: who attacks over IPv6 is not banned.',
  remedy: 'Write `auto`, `yes` or `no`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    {
      path: '/etc/fail2ban/fail2ban.local',
      bad: '[Definition]\nallowipv6 = Auto\n',
      good: '[Definition]\nallowipv6 = auto\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const found = serverValue(model, 'allowipv6');
    if (!found || !since(target, '1.0')) return;
    const { setting, value } = found;
    if (value === 'auto' || isTrue(value) || OFF.has(value.toLowerCase())) return;
    const place = placeOf(setting);
    if (!place) return;
    const { start, end } = place;
    const message = `fail2ban takes "${value}" for no: it does not ban IPv6 addresses`;
    const isLiteral = setting.value === value;
    yield findingAt(place, message, {
      fixes: () =>
        isLiteral
          ? [{ title: 'Write auto', safe: false, edits: [{ span: { start, end }, text: 'auto' }] }]
          : [],
    });
  },
};
