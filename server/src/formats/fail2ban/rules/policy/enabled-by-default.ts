import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { isTrue } from '../../values/boolean.js';
import { findingAt } from '../support.js';

/** All jails are turned on. */
export const enabledByDefault: Rule<Fail2banModel> = {
  id: 'fail2ban/enabled-by-default',
  title: 'All jails are turned on by default',
  why: 'The stock `jail.conf` brings about ninety jails. Those whose log is not there keep fail2ban from starting, and the others watch services that you never had in mind.',
  remedy: 'Remove it from `[DEFAULT]` and write `enabled = true` in each jail that you want.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[DEFAULT]\nenabled = true\n', good: '[DEFAULT]\nenabled = false\n' }],
  *check(model) {
    const resolved = model.kind === 'jail' ? model.resolve(model.merged.defaults, 'enabled') : undefined;
    if (!resolved || !('value' in resolved) || !isTrue(resolved.value)) return;
    const place = placeOf(resolved.setting);
    if (!place) return;
    const { start, end } = place;
    yield findingAt(
      place,
      'This turns on every jail that jail.conf brings, whether its log is there or not',
      {
        fixes: () => [
          { title: 'Write false', safe: false, edits: [{ span: { start, end }, text: 'false' }] },
        ],
      },
    );
  },
};
