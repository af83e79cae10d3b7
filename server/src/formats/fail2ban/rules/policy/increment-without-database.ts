import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { neighbours } from '../../model/neighbours.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { isTrue } from '../../values/boolean.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** In the order in which fail2ban reads them. */
const SERVER_FILES = ['fail2ban.conf', 'fail2ban.d/*.conf', 'fail2ban.local', 'fail2ban.d/*.local'];

/** Bans are to grow, and nobody remembers them. */
export const incrementWithoutDatabase: Rule<Fail2banModel> = {
  id: 'fail2ban/increment-without-database',
  title: 'Bans cannot grow without the database',
  why: 'How often an address was banned is in the database of fail2ban. With `dbfile = None` there is none, and `bantime.increment` has no effect: every ban is as short as the first.',
  remedy: 'Remove `dbfile` from `fail2ban.local`, or turn `bantime.increment` off.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbantime.increment = true\n',
      files: { 'fail2ban.local': '[Definition]\ndbfile = None\n' },
    },
  ],
  *check(model) {
    const missing = missingDatabase(model);
    if (!missing) return;
    for (const { resolved, value } of usedValues(model, 'bantime.increment')) {
      const place = placeOf(resolved.setting);
      if (!place || !isTrue(value)) continue;
      const { path, start, end } = missing;
      yield findingAt(place, 'Bans do not grow: fail2ban has no database that remembers them', {
        related: [{ path, span: { start, end }, message: 'The database is turned off here' }],
      });
    }
  },
};

/** Where the database is turned off; undefined where it is not. */
function missingDatabase(model: Fail2banModel): PlacedSpan | undefined {
  let found: PlacedSpan | undefined;
  for (const { path, part } of SERVER_FILES.flatMap((pattern) => neighbours(model.tree, pattern))) {
    if (part.problems.length > 0) continue;
    for (const section of part.sections) {
      if (section.name !== 'Definition' && section.name !== 'DEFAULT') continue;
      const line = section.options.find(({ name }) => name === 'dbfile')?.lines[0];
      if (line)
        found = line.text.toLowerCase() === 'none' ? { path, start: line.start, end: line.end } : undefined;
    }
  }
  return found;
}
