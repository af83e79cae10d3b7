import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { specificationsIn } from '../../values/specification.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** An action through which a stranger runs commands. */
export const mailWhoisInjection: Rule<Fail2banModel> = {
  id: 'fail2ban/mail-whois-injection',
  title: 'Before 1.0.1 a mail action lets the owner of an address run commands',
  why: 'These actions hand the answer of whois to the `mail` command of mailutils, which runs lines that begin with `~!` as root. The answer is written by whoever owns the address that is banned.',
  remedy:
    'Use `mta = sendmail` or `action_`, or update fail2ban. Distributions have corrected their packages of older releases too.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9,
  references: [
    { source: 'CVE', id: 'CVE-2021-32749' },
    { source: 'CWE', id: 'CWE-94' },
  ],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nmta = mail\naction = %(action_mw)s\n',
      target: '0.11',
    },
  ],
  *check(model) {
    if (since(model.target, '1.0.1')) return;
    for (const { resolved, value } of usedValues(model, 'action')) {
      const action = specificationsIn(value).find(({ name }) => /^mail-whois(?:-lines)?$/.test(name));
      const place = placeOf(resolved.setting);
      if (!action || !place) continue;
      yield findingAt(
        place,
        `${action.name} lets the owner of a banned address run commands as root (CVE-2021-32749)`,
      );
    }
  },
};
