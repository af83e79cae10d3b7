import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** Names in a log are looked up and their addresses banned. */
export const usednsYes: Rule<Fail2banModel> = {
  id: 'fail2ban/usedns-yes',
  title: 'Whoever controls a host name chooses who is banned',
  why: 'With `usedns = yes` a host name in the log is looked up and all its addresses are banned. A client whose address resolves to a name of its own choice can have others banned, such as you.',
  remedy: 'Write `usedns = warn`, which is the default, or `no`, and have the service log addresses.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-350' },
  ],
  examples: [
    { bad: '[sshd]\nenabled = true\nusedns = yes\n', good: '[sshd]\nenabled = true\nusedns = no\n' },
  ],
  *check(model) {
    for (const { resolved, value } of usedValues(model, 'usedns')) {
      const place = placeOf(resolved.setting);
      if (!place || value.toLowerCase() !== 'yes') continue;
      const { start, end } = place;
      const fix = { title: 'Write no', safe: false, edits: [{ span: { start, end }, text: 'no' }] };
      yield findingAt(
        place,
        'With usedns yes a forged host name in the log gets the addresses of others banned',
        {
          fixes: () => (resolved.setting.value === value ? [fix] : []),
        },
      );
    }
  },
};
