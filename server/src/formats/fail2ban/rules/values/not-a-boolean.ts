import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { jailOptions } from '../../catalogue/options.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import type { Setting } from '../../model/setting.js';
import { isTrue } from '../../values/boolean.js';
import { hasForeignText, isQuoted, valueFinding, valueIn } from './support.js';

const OPTIONS = jailOptions.entries.filter(({ grammar }) => grammar === 'bool').map(({ name }) => name);

const FALSE: ReadonlySet<string> = new Set(['0', 'off', 'false', 'no']);
const MEANT: ReadonlyMap<string, string> = new Map([
  ...['y', 't', 'enable', 'enabled'].map((word) => [word, 'true'] as const),
  ...['n', 'f', 'disable', 'disabled', 'none'].map((word) => [word, 'false'] as const),
]);

/** A switch whose value is no truth value. */
export const notABoolean: Rule<Fail2banModel> = {
  id: 'fail2ban/not-a-boolean',
  title: 'A switch that is neither true nor false',
  why: 'fail2ban takes `true`, `yes`, `on` and `1` for true, and every other text for false without a word. So `enabled = ture` leaves a jail off that everybody thinks is running.',
  remedy: 'Write `true` or `false`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = ture\n', good: '[sshd]\nenabled = true\n' },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime.increment = y\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime.increment = true\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const seen = new Set<Setting>();
    for (const jail of model.jails) {
      for (const name of OPTIONS) {
        // Whatever else a jail that is off says has no effect anyway.
        if (name !== 'enabled' && !jail.isEnabled) continue;
        yield* judge(jail, name, seen);
      }
    }
  },
};

function* judge(jail: Jail, name: string, seen: Set<Setting>): Iterable<Finding> {
  const used = valueIn(jail, name);
  if (!used || seen.has(used.setting)) return;
  const { value, setting } = used;
  if (isTrue(value) || FALSE.has(value.toLowerCase()) || hasForeignText(value) || isQuoted(value)) return;
  seen.add(setting);
  const shown = value === '' ? 'an empty value' : value.replaceAll('\n', ' ');
  const effect = name === 'enabled' ? `so the jail ${jail.name} is off` : 'so it counts as false';
  const replacement = meant(value);
  yield* valueFinding(used, `${name}: ${shown} is neither true nor false, ${effect}`, {
    replacement,
  });
}

/** The truth value that was meant, where that is plain. */
function meant(value: string): string | undefined {
  const word = value.toLowerCase();
  return MEANT.get(word) ?? nearest(word, ['true', 'false', 'yes']);
}
