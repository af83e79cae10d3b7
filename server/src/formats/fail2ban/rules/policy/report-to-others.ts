import type { Rule } from '../../../../core/rule.js';
import { stockAction } from '../../catalogue/actions.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { specificationsIn } from '../../values/specification.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** Addresses and log lines go to third parties. */
export const reportToOthers: Rule<Fail2banModel> = {
  id: 'fail2ban/report-to-others',
  title: 'Banned addresses are reported to others',
  why: 'The action sends addresses, and some actions log lines with names of users, to a service or to strangers whom whois names. That is personal data, and attackers may learn that they are noticed.',
  remedy: 'Make sure that you may pass this data on, or keep to the actions that block.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  references: [{ source: 'CWE', id: 'CWE-359' }],
  examples: [
    { bad: '[sshd]\nenabled = true\naction = %(action_)s\n         abuseipdb[abuseipdb_apikey="x"]\n' },
  ],
  *check(model) {
    for (const { resolved, value } of usedValues(model, 'action')) {
      const reports = specificationsIn(value).filter(
        ({ name }) => stockAction(name, model.target)?.family === 'reporting',
      );
      const place = placeOf(resolved.setting);
      if (!place || reports.length === 0) continue;
      const names = [...new Set(reports.map(({ name }) => name))].join(', ');
      yield findingAt(place, `Whom this jail bans is reported to others by ${names}`);
    }
  },
};
