import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';

/** A ban that never ends. */
export const permanentBan: Rule<Fail2banModel> = {
  id: 'fail2ban/permanent-ban',
  title: 'Bans never end',
  why: 'Addresses change hands, and a user who is locked out stays so until somebody helps. The list of bans grows for ever, and all of it is set up anew with every start.',
  remedy:
    'Ban for a long time instead, or let `bantime.increment` with `bantime.maxtime` or a `recidive` jail deal with those who come back.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd]\nenabled = true\nbantime = -1\n' }],
  *check(model) {
    for (const { seconds, place } of usedSeconds(model, 'bantime')) {
      if (seconds === -1) yield findingAt(place, 'A ban never ends with -1');
    }
  },
};
