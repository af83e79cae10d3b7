import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { serverOptions } from '../../catalogue/server-options.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import { findingAt } from '../support.js';
import { serverSettings } from './options.js';

/** `[default]` and its like are told as such. */
const MISSPELT = /^\s*(?:defaults?|includes?)\s*$/i;

/** An option of the server in a section from which it is not read. */
export const serverOptionInOtherSection: Rule<Fail2banModel> = {
  id: 'fail2ban/server-option-in-other-section',
  title: 'An option of the server in a section where it is not read',
  why: 'The server reads its options from `[Definition]`, and `stacksize` from `[Thread]`, with `[DEFAULT]` behind both. The names of sections are compared letter by letter, so `[definition]` is another one, and what stands in it has no effect.',
  remedy: 'Put the option into the section that it belongs to.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { path: '/etc/fail2ban/fail2ban.local', bad: '[definition]\nloglevel = DEBUG\n' },
    { path: '/etc/fail2ban/fail2ban.local', bad: '[Definition]\nstacksize = 64\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const { setting, section } of serverSettings(model)) {
      const wanted = serverOptions.get(setting.name)?.section;
      const place = nameOf(setting);
      if (!place || wanted === undefined || section.name === wanted || MISSPELT.test(section.name)) continue;
      const message = `${setting.name} is read from [${wanted}], not from [${section.name}]: it has no effect here`;
      yield findingAt(place, message);
    }
  },
};
