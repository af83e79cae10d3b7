import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { readTime } from '../../values/time.js';
import { hasForeignText, isQuoted, type ValueInUse, valueFinding, valuesInUse } from './support.js';

const OPTIONS: readonly string[] = ['bantime', 'findtime', 'bantime.maxtime', 'bantime.rndtime'];

/** A time that fail2ban cannot read. */
export const invalidTime: Rule<Fail2banModel> = {
  id: 'fail2ban/invalid-time',
  title: 'A time that fail2ban cannot read',
  why: 'fail2ban knows the units `s`, `min`, `h`, `d`, `w`, `mo` and `y` and the whole words in English, and computes the rest. `hr`, `mins`, `forever` or a decimal comma end the whole server when it starts, with all its jails, although `fail2ban-client -t` finds nothing wrong.',
  remedy:
    'Write seconds, or numbers with units such as `90`, `10m`, `1h 30m` or `1.5d`. `fail2ban-client --str2sec "1h 30m"` shows what a time comes to; a ban for good is `-1`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 2hrs\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 2h\n',
    },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nfindtime = 10 mins\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nfindtime = 10 min\n',
    },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = forever\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = -1\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const name of OPTIONS) {
      for (const used of valuesInUse(model, name)) yield* judge(name, used);
    }
  },
};

function* judge(name: string, used: ValueInUse): Iterable<Finding> {
  const { value } = used;
  // To Python, too, `#` begins a comment.
  if (hasForeignText(value.replace(/#.*/, '')) || isQuoted(value)) return;
  // An empty one is not set.
  if (value.trim() === '' && name.includes('.')) return;
  const { kind } = readTime(value);
  if (kind !== 'invalid' && kind !== 'no-number') return;
  const shown = value.trim() === '' ? 'an empty value' : value.replaceAll('\n', ' ');
  const replacement = corrected(name, value);
  // Only the ban time is made a whole number at once; other options keep what Python makes of it.
  if (kind === 'no-number' && name !== 'bantime') {
    yield* valueFinding(used, `${name}: ${shown} is no number, and fail2ban fails when it computes with it`, {
      severity: 'warning',
      replacement,
    });
    return;
  }
  yield* valueFinding(
    used,
    `${name}: ${shown} is no time that fail2ban can read, so the server does not start`,
    {
      replacement,
    },
  );
}

const WORDS: readonly (readonly [word: RegExp, unit: string])[] = [
  [/(?<=[\d\s])(?:hrs?|hs)\b/gi, 'h'],
  [/(?<=[\d\s])(?:mins|minuts?|mns?)\b/gi, 'min'],
  [/(?<=[\d\s])(?:secs|sek)\b/gi, 's'],
  [/(?<=[\d\s])(?:dys?|ds)\b/gi, 'd'],
  [/(?<=[\d\s])(?:wks?|ws)\b/gi, 'w'],
  [/(?<=[\d\s])(?:mos|mths?|mnths?)\b/gi, 'mo'],
  [/(?<=[\d\s])(?:yrs?|ys)\b/gi, 'y'],
];

/** The time that was meant, where that is plain. */
function corrected(name: string, value: string): string | undefined {
  if (name === 'bantime' && /^(?:forever|permanent|permanently|infinite|never)$/i.test(value)) return '-1';
  let text = value.replace(/^(\d+),(\d+)(?=\s*[a-z]+$)/i, '$1.$2').replace(/\s+and\s+/gi, ' ');
  for (const [word, unit] of WORDS) text = text.replace(word, unit);
  return readTime(text).kind === 'seconds' ? text : undefined;
}
