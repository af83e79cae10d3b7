import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Fail2banModel } from '../../model/model.js';
import { hasForeignText, isQuoted, valueFinding, valuesInUse } from './support.js';

/** The last release with a backend for gamin is one before this. */
const WITHOUT_GAMIN = '1.1.0';
const BACKENDS: readonly string[] = ['auto', 'pyinotify', 'polling', 'systemd'];

const MEANT: ReadonlyMap<string, string> = new Map([
  ['journal', 'systemd'],
  ['journald', 'systemd'],
  ['journalctl', 'systemd'],
  ['inotify', 'pyinotify'],
  ['poll', 'polling'],
  ['file', 'auto'],
  ['files', 'auto'],
  ['gamin', 'auto'],
  ['', 'auto'],
]);

/** A backend that there is not. */
export const unknownBackend: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-backend',
  title: 'A backend that fail2ban does not know',
  why: 'A jail with a backend that there is not keeps the whole server from starting, with all its jails. `fail2ban-client -t` does not look at backends.',
  remedy:
    'Write `auto` for log files, or `systemd` for the journal; `pyinotify` and `polling` are the other two.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = journald\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\n',
    },
    { bad: '[DEFAULT]\nbackend = inotify\n\n[sshd]\nenabled = true\n', target: '1.0' },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const used of valuesInUse(model, 'backend')) {
      const { value } = used;
      if (hasForeignText(value) || isQuoted(value)) continue;
      const name = (value.split('[', 1)[0] as string).trim().toLowerCase();
      if (BACKENDS.includes(name)) continue;
      const isGamin = name === 'gamin';
      if (isGamin && !since(target, WITHOUT_GAMIN)) continue;
      const shown = name === '' ? 'an empty backend' : name;
      const message = isGamin
        ? `gamin is gone since fail2ban ${WITHOUT_GAMIN}, so the server does not start`
        : `fail2ban knows no backend ${shown}, so the server does not start`;
      const replacement = value === '' ? undefined : (MEANT.get(name) ?? nearest(name, BACKENDS));
      yield* valueFinding(used, message, { replacement });
    }
  },
};
