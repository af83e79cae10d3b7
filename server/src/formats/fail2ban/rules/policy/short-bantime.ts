import type { Rule } from '../../../../core/rule.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { isTrue } from '../../values/boolean.js';
import { usedSeconds } from '../enabled.js';
import { findingAt } from '../support.js';
import { isLogin } from './logins.js';

/** In seconds: half of what fail2ban has by default. */
const SHORTEST = 300;

/** A ban that hardly slows anybody down. */
export const shortBantime: Rule<Fail2banModel> = {
  id: 'fail2ban/short-bantime',
  title: 'A ban is so short that guessing goes on',
  why: 'An attacker waits for the end of so short a ban and goes on. A number without a unit is in seconds, which is seldom what a small one is meant to be.',
  remedy:
    'Ban for an hour or more, as in `bantime = 1h`, or let the time grow with each ban by `bantime.increment = true`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nbantime = 60\n' }],
  *check(model) {
    const wanted = (jail: Jail) => isLogin(jail) && !isTrue(jail.value('bantime.increment') ?? '');
    for (const { jail, value, seconds, place } of usedSeconds(model, 'bantime', wanted)) {
      // `1M` is a minute, which is a fault of its own.
      if (!jail || seconds <= 0 || seconds >= SHORTEST || value.includes('M')) continue;
      const unit = /^\d+$/.test(value) ? ', for a number without a unit is in seconds' : '';
      yield findingAt(place, `The jail ${jail.name} bans for ${seconds} seconds only${unit}`);
    }
  },
};
