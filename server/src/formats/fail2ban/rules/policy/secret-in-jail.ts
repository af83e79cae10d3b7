import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import { findingAt } from '../support.js';

const SECRET = /^(?:cfapikey|cftoken|ns_auth|\w+_apikey)$/;

/** A key in a file that all users can read. */
export const secretInJail: Rule<Fail2banModel> = {
  id: 'fail2ban/secret-in-jail',
  title: 'A key stands in a file of jails',
  why: 'These files are readable for every user as they are installed, and they are often kept in repositories. `fail2ban-client -d` prints the key too.',
  remedy: 'Keep the key in a file of its own that only root can read, such as the `.local` of the action.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  references: [
    { source: 'CWE', id: 'CWE-312' },
    { source: 'CWE', id: 'CWE-732' },
  ],
  examples: [{ bad: '[DEFAULT]\nblocklist_de_apikey = 0123456789ab\n' }],
  *check(model) {
    if (model.kind !== 'jail') return;
    for (const section of [model.merged.defaults, ...model.merged.sections.values()]) {
      for (const setting of section.settings.values()) {
        const place =
          SECRET.test(setting.name) && /^\w{6,}/.test(setting.value) ? nameOf(setting) : undefined;
        if (place) yield findingAt(place, `${setting.name} is a key that every reader of this file has`);
      }
    }
  },
};
