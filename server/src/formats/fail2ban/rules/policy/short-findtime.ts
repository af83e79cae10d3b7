import type { Rule } from '../../../../core/rule.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { integerOf, usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';
import { isLogin } from './logins.js';

/** In seconds. */
const LONGEST = 60;

/** Slow guessing is never noticed. */
export const shortFindtime: Rule<Fail2banModel> = {
  id: 'fail2ban/short-findtime',
  title: 'Failures are forgotten so fast that guessing goes unnoticed',
  why: 'Whoever waits a little between two attempts stays below the limit for ever. A number without a unit is in seconds.',
  remedy: 'Count failures over ten minutes or more, as in `findtime = 10m`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nfindtime = 10\n' }],
  *check(model) {
    const wanted = (jail: Jail) => isLogin(jail) && (integerOf(jail.value('maxretry')) ?? 0) > 1;
    for (const { jail, seconds, place } of usedSeconds(model, 'findtime', wanted)) {
      if (!jail || seconds <= 0 || seconds > LONGEST) continue;
      const tries = jail.value('maxretry');
      const message = `The jail ${jail.name} bans only who fails ${tries} times within ${seconds} seconds`;
      yield findingAt(place, message);
    }
  },
};
