import type { Rule } from '../../../../core/rule.js';
import { hasJournalmatch, stockFilter } from '../../catalogue/filters.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf, placeOf } from '../../model/places.js';
import { enabledJails } from '../enabled.js';
import { filterName } from '../filter-name.js';
import { findingAt, relatedSetting } from '../support.js';
import { isReadFromJournal } from './backend.js';

/** A jail whose service logs to files reads the journal. */
export const journalWithoutMatch: Rule<Fail2banModel> = {
  id: 'fail2ban/journal-without-match',
  title: 'A jail reads the journal, but its service logs to a file',
  why: 'With the backend `systemd` a jail passes over `logpath` and reads the journal. This filter does not say which messages there are its own, so that the jail reads all of them and hardly ever finds one of its service, which logs to a file.',
  remedy:
    'Write `backend = auto` in this jail. If the service does log to the journal, name its unit by `journalmatch`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[apache-auth]\nenabled = true\nbackend = systemd\n',
      good: '[apache-auth]\nenabled = true\nbackend = auto\n',
      target: '1.0.2',
    },
    { bad: '[DEFAULT]\nbackend = systemd\n\n[apache-auth]\nenabled = true\n' },
  ],
  *check(model) {
    for (const jail of enabledJails(model)) {
      if (!isReadFromJournal(jail) || jail.option('journalmatch')) continue;
      const filter = stockFilter(filterName(jail) ?? '', model.target);
      const logpath = jail.value('logpath');
      if (!filter || hasJournalmatch(filter, model.target) || !logpath) continue;
      const backend = jail.option('backend');
      const own = backend?.setting.section === jail.name ? placeOf(backend.setting) : undefined;
      const source = backend && [backend.setting, ...backend.uses].find(({ place }) => place);
      if (own && backend) {
        const { start, end } = own;
        const fix = { title: 'Write auto', safe: false, edits: [{ span: { start, end }, text: 'auto' }] };
        yield findingAt(own, messageFor(jail.name, logpath), { fixes: () => [fix] });
        continue;
      }
      const written = jail.section.written.at(-1);
      if (!written || !source) continue;
      const place = nameOf(source) && { path: written.document.path, ...written.section.header };
      if (place) {
        const related = relatedSetting(source, 'The backend is set here');
        yield findingAt(place, messageFor(jail.name, logpath), { related });
      }
    }
  },
};

function messageFor(name: string, logpath: string): string {
  const path = logpath.split('\n')[0] as string;
  return `The jail ${name} reads all of the journal and not ${path}`;
}
