import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { isTrue } from '../../values/boolean.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

const LIMITS = ['bantime.maxtime', 'bantime.multipliers', 'bantime.formula'];

/** Bans that grow without a limit. */
export const incrementWithoutMaxtime: Rule<Fail2banModel> = {
  id: 'fail2ban/increment-without-maxtime',
  title: 'Bans grow to years',
  why: 'Each ban lasts twice as long as the one before, up to a million times the first: ten minutes become twenty years.',
  remedy: 'Set `bantime.maxtime`, as in `bantime.maxtime = 5w`.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd]\nenabled = true\nbantime.increment = true\n' }],
  *check(model) {
    for (const { jail, resolved, value } of usedValues(model, 'bantime.increment')) {
      if (!jail || !isTrue(value) || LIMITS.some((name) => jail.option(name))) continue;
      const place = placeOf(resolved.setting);
      if (place)
        yield findingAt(
          place,
          `Bans of the jail ${jail.name} double each time, and bantime.maxtime sets no limit`,
        );
    }
  },
};
