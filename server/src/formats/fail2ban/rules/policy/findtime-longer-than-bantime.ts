import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { secondsOf, usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';

/** Failures count for longer than a ban lasts. */
export const findtimeLongerThanBantime: Rule<Fail2banModel> = {
  id: 'fail2ban/findtime-longer-than-bantime',
  title: 'Failures are remembered for longer than a ban lasts',
  why: 'Who comes back after the ban may be banned again for fewer failures than before, and the ban is a weak penalty for so long an observation.',
  remedy: 'Let the ban last at least as long as the find time.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd]\nenabled = true\nfindtime = 1d\nbantime = 1h\n' }],
  *check(model) {
    for (const { jail, seconds, place, value } of usedSeconds(model, 'findtime')) {
      const bantime = jail?.value('bantime');
      const ban = secondsOf(bantime);
      if (ban === undefined || ban <= 0 || ban >= seconds) continue;
      yield findingAt(place, `Failures count for ${value}, but a ban lasts ${bantime} only`);
    }
  },
};
