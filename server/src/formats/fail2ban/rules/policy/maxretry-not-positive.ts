import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { integerOf, usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** A limit that is below one. */
export const maxretryNotPositive: Rule<Fail2banModel> = {
  id: 'fail2ban/maxretry-not-positive',
  title: 'A limit of no failures bans at the first one',
  why: 'fail2ban bans when the number of failures has reached `maxretry`, which the first failure does. Zero does not mean that there is no limit.',
  remedy:
    'Write how many failures lead to a ban, as in `maxretry = 5`. To watch nothing, set `enabled = false`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd]\nenabled = true\nmaxretry = 0\n' }],
  *check(model) {
    for (const { resolved, value } of usedValues(model, 'maxretry')) {
      const place = placeOf(resolved.setting);
      if (!place || (integerOf(value) ?? 1) > 0) continue;
      yield findingAt(place, `With maxretry ${value} the first failure leads to a ban`);
    }
  },
};
