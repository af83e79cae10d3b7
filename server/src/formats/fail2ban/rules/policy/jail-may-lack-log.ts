import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { isTrue } from '../../values/boolean.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** A jail whose log is missing is passed over. */
export const jailMayLackLog: Rule<Fail2banModel> = {
  id: 'fail2ban/jail-may-lack-log',
  title: 'A jail is skipped when its log is missing',
  why: 'With `skip_if_nologs` a wrong or renamed log takes the jail away, and only a line in the log of fail2ban says so. The service is then not protected.',
  remedy:
    'Leave it off for what must be protected, and check `fail2ban-client status` after changes of logs.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd]\nenabled = true\nskip_if_nologs = true\n' }],
  *check(model) {
    if (!since(model.target, '1.1.1')) return;
    for (const { resolved, value } of usedValues(model, 'skip_if_nologs')) {
      const place = placeOf(resolved.setting);
      if (place && isTrue(value)) yield findingAt(place, 'A jail whose log is missing is skipped');
    }
  },
};
