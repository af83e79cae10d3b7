import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { enabledJails } from '../enabled.js';
import { filterName } from '../filter-name.js';
import { bannedPorts, isIn } from '../ports.js';
import { findingAt } from '../support.js';

/** Who comes back is kept from some ports only. */
export const recidiveOnSomePorts: Rule<Fail2banModel> = {
  id: 'fail2ban/recidive-on-some-ports',
  title: 'The recidive jail leaves ports open',
  why: 'This jail is for addresses that other jails have banned again and again, whatever they attacked. Closing some ports leaves them all the others.',
  remedy: 'Use `banaction = %(banaction_allports)s` in the jail, as the stock `jail.conf` does.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 3,
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[recidive]\nenabled = true\nbanaction = iptables-multiport\nport = ssh\n' }],
  *check(model) {
    for (const jail of enabledJails(model)) {
      if (filterName(jail) !== 'recidive') continue;
      const banned = bannedPorts(jail, model.target);
      // All ports are a single range.
      if (!banned || (isIn(banned, 1) && isIn(banned, 65535))) continue;
      const setting = [jail.option('port'), jail.option('action'), jail.option('banaction')].find(
        (each) => each?.setting.place,
      )?.setting;
      const place = setting && placeOf(setting);
      if (place) yield findingAt(place, `The jail ${jail.name} bans from some ports only`);
    }
  },
};
