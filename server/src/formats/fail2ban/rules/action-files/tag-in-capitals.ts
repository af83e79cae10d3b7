import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { filterSetting } from '../filter-files/lines.js';
import { definitionSettings } from '../filter-files/settings.js';
import { findingAt } from '../support.js';

/** By what people write in capitals, the tags that fail2ban fills in for each ban. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ...['bancount', 'bantime', 'failures', 'family', 'fid', 'ip', 'ip-host', 'ip-rev', 'matches', 'time'].map(
    (name): [string, string] => [name, name],
  ),
  ['host', 'ip'],
  ['addr', 'ip'],
]);

/** A tag of a ban in letters in which nothing stands for it. */
export const tagInCapitals: Rule<Fail2banModel> = {
  id: 'fail2ban/tag-in-capitals',
  title: 'A tag of an action in capitals',
  why: 'The tags of a ban are written in small letters: `<ip>` is the address. fail2ban leaves `<IP>` and `<HOST>`, which belong to filters, as they are, and the shell then reads from a file of that name: the command fails, and nobody is banned.',
  remedy: 'Write the tag in small letters.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/action.d/app.conf',
      bad: '[Definition]\nactionban = /usr/local/bin/ban <IP>\nactionunban = /usr/local/bin/unban <ip>\n',
      good: '[Definition]\nactionban = /usr/local/bin/ban <ip>\nactionunban = /usr/local/bin/unban <ip>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'action') return;
    for (const { name, place } of definitionSettings(model)) {
      if (!place || !name.startsWith('action')) continue;
      const { path } = place.document;
      for (const line of place.option.lines) {
        for (const { 0: written, index } of line.text.matchAll(/<[\w-]*[A-Z][\w-]*>/g)) {
          const tag = written.slice(1, -1).toLowerCase();
          const meant = MEANT.get(tag);
          if (meant === undefined || filterSetting(model, tag)) continue;
          const start = line.start + index;
          const span = { start, end: start + written.length };
          const text = `<${meant}>`;
          yield findingAt({ path, ...span }, `Nothing takes the place of ${written}: the tag is ${text}`, {
            fixes: () => [{ title: `Write ${text}`, safe: false, edits: [{ span, text }] }],
          });
        }
      }
    }
  },
};
