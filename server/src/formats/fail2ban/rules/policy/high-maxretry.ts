import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { integerOf, usedValues } from '../enabled.js';
import { findingAt } from '../support.js';
import { isLogin } from './logins.js';

const HIGHEST = 10;

/** Many guesses before a ban. */
export const highMaxretry: Rule<Fail2banModel> = {
  id: 'fail2ban/high-maxretry',
  title: 'A login may be guessed many times before a ban',
  why: 'Each failure below the limit is a free guess, and an attacker with many addresses has them from each. No person mistypes a password so often.',
  remedy: 'Allow three to six failures.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nmaxretry = 50\n' }],
  *check(model) {
    for (const { jail, resolved, value } of usedValues(model, 'maxretry', isLogin)) {
      const place = placeOf(resolved.setting);
      if (!jail || !place || (integerOf(value) ?? 0) <= HIGHEST) continue;
      yield findingAt(place, `The jail ${jail.name} lets everyone guess ${value} times before a ban`);
    }
  },
};
