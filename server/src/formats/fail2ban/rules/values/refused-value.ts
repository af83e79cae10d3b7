import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { mayBeEncoding } from '../../values/encoding.js';
import { readInteger } from '../../values/integer.js';
import { specificationIn } from '../../values/specification.js';
import { readExpression, readTime } from '../../values/time.js';
import { isTimeZone } from '../../values/time-zone.js';
import { hasForeignText, isQuoted, valueFinding, valuesInUse } from './support.js';

/** What fail2ban objects to in a value, and what would be right. */
interface Objection {
  readonly reason: string;
  readonly replacement?: string | undefined;
}

const JUDGES: Readonly<Record<string, (value: string) => Objection | undefined>> = {
  logencoding: (value) =>
    mayBeEncoding(value) ? undefined : { reason: `Python knows no encoding ${value || 'without a name'}` },
  logtimezone: (value) => {
    if (value === '' || isTimeZone(value)) return undefined;
    const replacement = isTimeZone(value.toUpperCase()) ? value.toUpperCase() : undefined;
    return { reason: `fail2ban knows no time zone ${value}`, replacement };
  },
  'bantime.multipliers': judgeMultipliers,
  'bantime.factor': (value) =>
    value !== '' && readExpression(value).kind === 'invalid'
      ? { reason: `${value} is no number` }
      : undefined,
  ignorecache: judgeCache,
};

/** A value of one of the rarer options that keeps the server from starting. */
export const refusedValue: Rule<Fail2banModel> = {
  id: 'fail2ban/refused-value',
  title: 'A value that keeps the server from starting',
  why: 'fail2ban reads this value when it starts the jail, and ends with all its jails where it cannot. `fail2ban-client -t` says OK to it.',
  remedy:
    'Correct the value: `logtimezone` takes `UTC`, `UTC+0200` or an abbreviation such as `CET`; `bantime.multipliers` takes whole numbers with one space between them; `ignorecache` takes `key="<ip>", max-count=1000, max-time=5m`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nlogtimezone = Europe/Berlin\n' },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime.multipliers = 1, 2, 4\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime.multipliers = 1 2 4\n',
    },
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nlogencoding = unicode\n' },
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nignorecache = on\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const [name, judge] of Object.entries(JUDGES)) {
      for (const used of valuesInUse(model, name)) {
        const { value } = used;
        if (hasForeignText(value) || isQuoted(value) || value.includes('\n')) continue;
        const objection = judge(value);
        if (!objection) continue;
        const { reason, replacement } = objection;
        yield* valueFinding(used, `${name}: ${reason}, so the server does not start`, { replacement });
      }
    }
  },
};

function judgeMultipliers(value: string): Objection | undefined {
  if (value === '') return undefined;
  const wrong = value.split(' ').find((number) => readInteger(number) === undefined);
  if (wrong === undefined) return undefined;
  const numbers = value.split(/[\s,]+/);
  const replacement = numbers.every((number) => /^\d+$/.test(number)) ? numbers.join(' ') : undefined;
  const reason =
    replacement === undefined ? `${wrong} is no whole number` : 'there must be one space between two numbers';
  return { reason, replacement };
}

function judgeCache(value: string): Objection | undefined {
  if (value === '') return undefined;
  const { parameters, problem } = specificationIn(`cache[${value}]`);
  if (problem) return { reason: `${value} is not of the form key="...", max-count=N, max-time=T` };
  const given = new Map(parameters.map((parameter) => [parameter.name, parameter.value]));
  if (!given.has('key')) return { reason: 'the key is missing' };
  const count = given.get('max-count') ?? '100';
  if (readInteger(count) === undefined) return { reason: `max-count: ${count} is no whole number` };
  const time = given.get('max-time') ?? '300';
  if (readTime(time).kind === 'invalid')
    return { reason: `max-time: ${time} is no time that fail2ban can read` };
  return undefined;
}
