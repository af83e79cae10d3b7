import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';

/** No failure is ever within the time in which failures count. */
export const findtimeWithoutWindow: Rule<Fail2banModel> = {
  id: 'fail2ban/findtime-without-window',
  title: 'A find time of zero or less counts no failures',
  why: 'Failures count while they are younger than the find time. None ever is, so that nobody is banned.',
  remedy: 'Write the time in which `maxretry` failures are too many, as in `findtime = 10m`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nfindtime = 0\n' }],
  *check(model) {
    for (const { value, seconds, place } of usedSeconds(model, 'findtime')) {
      if (seconds <= 0) yield findingAt(place, `No failure counts with a find time of ${value}`);
    }
  },
};
