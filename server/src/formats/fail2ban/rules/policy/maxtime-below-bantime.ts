import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { isTrue } from '../../values/boolean.js';
import { secondsOf, usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';

/** Growing bans that can only be shorter. */
export const maxtimeBelowBantime: Rule<Fail2banModel> = {
  id: 'fail2ban/maxtime-below-bantime',
  title: 'The longest ban is shorter than the first one',
  why: '`bantime.maxtime` caps what `bantime.increment` makes of the ban time. A cap below the ban time shortens every ban after the first and lets none grow.',
  remedy: 'Set `bantime.maxtime` to some multiple of `bantime`, as in `5w`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nbantime = 1d\nbantime.increment = true\nbantime.maxtime = 1h\n' },
  ],
  *check(model) {
    for (const { jail, seconds, place, value } of usedSeconds(model, 'bantime.maxtime')) {
      if (!isTrue(jail?.value('bantime.increment') ?? '')) continue;
      const bantime = jail?.value('bantime');
      if (seconds < 0 || seconds >= (secondsOf(bantime) ?? 0)) continue;
      yield findingAt(
        place,
        `Bans are to grow, but none lasts longer than ${value}, and bantime is ${bantime}`,
      );
    }
  },
};
