import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { readInteger } from '../../values/integer.js';
import { hasForeignText, isQuoted, type ValueInUse, valueFinding, valuesInUse } from './support.js';

const OPTIONS: readonly string[] = ['maxretry', 'maxmatches', 'maxlines'];

/** A count that is no whole number. */
export const invalidInteger: Rule<Fail2banModel> = {
  id: 'fail2ban/invalid-integer',
  title: 'A count that is no whole number',
  why: 'Where `maxretry` or `maxmatches` is no whole number, or `maxlines` is not at least 1, the whole server ends when it starts, with all its jails. `fail2ban-client -t` prints no more than a warning and says OK.',
  remedy: 'Write a whole number in digits and nothing else, such as `maxretry = 5`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nmaxretry = three\n' },
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nmaxretry = 3.5\n' },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nmaxlines = 0\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nmaxlines = 1\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const name of OPTIONS) {
      for (const used of valuesInUse(model, name)) {
        const { value } = used;
        if (hasForeignText(value) || isQuoted(value)) continue;
        const count = readInteger(value);
        if (count === undefined) yield* notWhole(name, used);
        else if (name === 'maxlines' && count < 1) {
          const message = `maxlines: ${value} is not at least 1, so the server does not start`;
          yield* valueFinding(used, message, { replacement: '1', isSafe: true });
        }
      }
    }
  },
};

function* notWhole(name: string, used: ValueInUse): Iterable<Finding> {
  const shown = used.value.trim() === '' ? 'an empty value' : used.value.replaceAll('\n', ' ');
  if (name === 'maxlines') {
    const message = `maxlines: ${shown} is no whole number, so fail2ban goes by the default in its place`;
    yield* valueFinding(used, message, { severity: 'warning' });
    return;
  }
  yield* valueFinding(used, `${name}: ${shown} is no whole number, so the server does not start`);
}
