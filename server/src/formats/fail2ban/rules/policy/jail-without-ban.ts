import type { Rule } from '../../../../core/rule.js';
import { blocks, stockAction } from '../../catalogue/actions.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf, placeOf } from '../../model/places.js';
import { specificationsIn } from '../../values/specification.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** A jail that only watches. */
export const jailWithoutBan: Rule<Fail2banModel> = {
  id: 'fail2ban/jail-without-ban',
  title: 'A jail bans nobody, for no action of it blocks',
  why: 'The jail finds who fails and then only sends mail, reports the address, or does nothing at all. fail2ban counts that as a ban, so that nothing looks wrong.',
  remedy:
    'Add an action that blocks, as in `action = %(action_)s`; further actions stand on lines of their own below it.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    { bad: '[sshd]\nenabled = true\naction =\n' },
    { bad: '[sshd]\nenabled = true\naction = sendmail-whois[dest=root@example.org]\n' },
  ],
  *check(model) {
    for (const { jail, resolved, value } of usedValues(model, 'action')) {
      const actions = specificationsIn(value).map(({ name }) => name);
      // An action of somebody's own may well block.
      const mayBlock = actions.some((name) => {
        const stock = stockAction(name, model.target);
        return !stock || blocks(stock);
      });
      const place = actions.length > 0 ? placeOf(resolved.setting) : nameOf(resolved.setting);
      if (!jail || mayBlock || !place) continue;
      const what = actions.length > 0 ? `runs ${[...new Set(actions)].join(', ')}` : 'has no action';
      yield findingAt(place, `The jail ${jail.name} ${what} and keeps nobody out`);
    }
  },
};
