import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { type Grammar, jailOptions } from '../../catalogue/options.js';
import type { Fail2banModel } from '../../model/model.js';
import { readInteger } from '../../values/integer.js';
import { isQuoted, type ValueInUse, valueFinding, valueIn, valuesInUse } from './support.js';

// Python looks up an encoding by its letters and digits alone: quotes do no harm there.
const GRAMMARS: ReadonlySet<Grammar> = new Set(['bool', 'int', 'time', 'choice', 'paths', 'zone']);
const OPTIONS = jailOptions.entries.filter(({ grammar }) => GRAMMARS.has(grammar));

/** A value in quotes. */
export const quotedValue: Rule<Fail2banModel> = {
  id: 'fail2ban/quoted-value',
  title: 'Quotes around a value',
  why: 'Quotes are no syntax in these files: they become a part of the value. `enabled = "true"` leaves the jail off, and `bantime = "1h"` or `logpath = "/var/log/auth.log"` keep the whole server from starting.',
  remedy: 'Take the quotes away.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = "true"\n', good: '[sshd]\nenabled = true\n' },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = "1h"\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1h\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { name, grammar } of OPTIONS) {
      const values = name === 'enabled' ? switches(model) : valuesInUse(model, name);
      for (const used of values) {
        if (!isQuoted(used.value)) continue;
        const outcome = outcomeOf(name, grammar, used.value);
        const message = `${name}: the quotes are a part of the value ${used.value}, ${outcome.effect}`;
        const inner = used.value.slice(1, -1);
        yield* valueFinding(used, message, {
          severity: outcome.severity,
          replacement: inner.trim() === inner && inner !== '' ? inner : undefined,
        });
      }
    }
  },
};

/** Where jails are switched on or off, each place once. */
function* switches(model: Fail2banModel): Iterable<ValueInUse> {
  const seen = new Set<unknown>();
  for (const jail of model.jails) {
    const used = valueIn(jail, 'enabled');
    if (!used || seen.has(used.setting)) continue;
    seen.add(used.setting);
    yield used;
  }
}

function outcomeOf(name: string, grammar: Grammar, value: string): { severity: Severity; effect: string } {
  if (name === 'enabled') return { severity: 'warning', effect: 'which is not true: the jail is off' };
  if (grammar === 'bool') return { severity: 'warning', effect: 'which counts as false' };
  if (name === 'usedns') return { severity: 'warning', effect: 'and fail2ban takes no in its place' };
  if (name === 'mta') return { severity: 'warning', effect: 'and there is no action of that name' };
  if (name === 'bantime' && readInteger(value.slice(1, -1)) !== undefined) {
    return { severity: 'warning', effect: 'which fail2ban can read as a number by luck only' };
  }
  if (grammar === 'time' && name !== 'bantime') {
    return { severity: 'warning', effect: 'and fail2ban fails when it computes with it' };
  }
  if (name === 'maxlines')
    return { severity: 'warning', effect: 'and fail2ban goes by the default in its place' };
  return { severity: 'error', effect: 'so the server does not start' };
}
