import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { readTime } from '../../values/time.js';
import { type ValueInUse, valueFinding, valuesInUse } from './support.js';

const OPTIONS: readonly string[] = ['bantime', 'findtime', 'bantime.maxtime', 'bantime.rndtime'];

/** A time that comes to something else than it looks like. */
export const misreadTime: Rule<Fail2banModel> = {
  id: 'fail2ban/misread-time',
  title: 'A time that is shorter than it looks',
  why: 'A number without a unit counts as seconds, also behind other units: `1h30` is an hour and 30 seconds. `m` and `M` are minutes; a month is `mo`.',
  remedy: 'Give every number its unit: `1h 30m`, `6mo`, `10m`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1h30\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1h30m\n',
    },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1y6m\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1y6mo\n',
    },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 3M\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 3mo\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const name of OPTIONS) {
      for (const used of valuesInUse(model, name)) {
        if (readTime(used.value).kind === 'seconds') yield* judge(name, used);
      }
    }
  },
};

/** A capital `M`, or a lone `m` where months would be: behind years, before weeks or days. */
const MONTH = /\d\s*M(?![A-Za-z])|y(?:ears?)?\s*\d+\s*m(?![a-z])|\d\s*m\s*\d+\s*[wd]/;
/** A number behind a unit longer than a minute, behind which seconds are what is expected. */
const TRAILING = /\d\s*(y|mo|w|d|h)[a-z]*\s*(\d+)$/i;
const BELOW: ReadonlyMap<string, string> = new Map([
  ['w', 'd'],
  ['d', 'h'],
  ['h', 'm'],
]);

function* judge(name: string, used: ValueInUse): Iterable<Finding> {
  const { value } = used;
  if (MONTH.test(value)) {
    const replacement = value.replace(/(?<=\d\s*)m(?![a-z])/i, 'mo');
    yield* valueFinding(used, `${name}: in ${value} the m stands for minutes; a month is mo`, {
      replacement,
    });
    return;
  }
  const [, unit = '', number] = TRAILING.exec(value) ?? [];
  if (number === undefined) return;
  const below = BELOW.get(unit.toLowerCase());
  yield* valueFinding(used, `${name}: the ${number} at the end of ${value} counts as seconds`, {
    replacement: below && value + below,
  });
}
