import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { jailOptions } from '../../catalogue/options.js';
import { serverOptions } from '../../catalogue/server-options.js';
import { Mentions } from '../../model/mentions.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import { findingAt } from '../support.js';
import { serverSettings } from './options.js';

/** An option of fail2ban.local that the server does not have. */
export const unknownServerOption: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-server-option',
  title: 'An option that the server does not have',
  why: 'fail2ban passes over a name that it does not know and says nothing. `fail2ban.local` is for the server itself: its log, its socket and its database. What a jail does is read from `jail.local` alone.',
  remedy: 'Correct the name, or move the option to `jail.local`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/fail2ban.local',
      bad: '[Definition]\nlog_level = DEBUG\n',
      good: '[Definition]\nloglevel = DEBUG\n',
    },
    { path: '/etc/fail2ban/fail2ban.local', bad: '[DEFAULT]\nbantime = 1h\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    let mentions: Mentions | undefined;
    for (const { setting, section } of serverSettings(model)) {
      const { name } = setting;
      if (serverOptions.get(name) || !isRead(section.name)) continue;
      mentions ??= new Mentions(model.merged);
      const place = nameOf(setting);
      if (!place || mentions.has(name)) continue;
      if (jailOptions.get(name)) {
        const message = `${name} is an option of jails, and fail2ban reads those from jail.local and jail.d: it has no effect here`;
        yield findingAt(place, message);
        continue;
      }
      const meant = serverOptions.nearest(name, target)?.name;
      const hint = meant === undefined ? '' : `; ${meant} may be meant`;
      const { start, end } = place;
      yield findingAt(place, `The server has no option ${name}, and passes over it${hint}`, {
        fixes: () =>
          meant === undefined
            ? []
            : [{ title: `Write ${meant}`, safe: false, edits: [{ span: { start, end }, text: meant }] }],
      });
    }
  },
};

function isRead(section: string): boolean {
  return section === 'DEFAULT' || section === 'Definition' || section === 'Thread';
}
