import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';

/** A ban that is over as it begins. */
export const bantimeWithoutBan: Rule<Fail2banModel> = {
  id: 'fail2ban/bantime-without-ban',
  title: 'A ban time of zero or less bans nobody',
  why: 'A ban ends that many seconds after the last failure. With zero or a negative number it is over before it begins, and fail2ban logs the address as expired. Only -1 is special: it never ends.',
  remedy: 'Write a time such as `1h`, or -1 if bans are not to end.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    { bad: '[sshd]\nenabled = true\nbantime = 0\n' },
    { bad: '[sshd]\nenabled = true\nbantime = -1h\n' },
  ],
  *check(model) {
    for (const { value, seconds, place } of usedSeconds(model, 'bantime')) {
      if (seconds > 0 || seconds === -1) continue;
      const meant = seconds < 0 ? '; only -1 means a ban that never ends' : '';
      yield findingAt(place, `With a ban time of ${value} every ban is over before it begins${meant}`);
    }
  },
};
