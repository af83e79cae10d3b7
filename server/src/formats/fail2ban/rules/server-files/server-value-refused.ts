import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { readTime } from '../../values/time.js';
import { findingAt } from '../support.js';
import { serverValue } from './options.js';

const LEVELS: ReadonlySet<string> = new Set([
  'CRITICAL',
  'DEBUG',
  'ERROR',
  'FATAL',
  'HEAVYDEBUG',
  'INFO',
  'MSG',
  'NOTICE',
  'NOTSET',
  'TRACEDEBUG',
  'WARN',
  'WARNING',
]);
const MEANT: Readonly<Record<string, string>> = { VERBOSE: 'INFO', ERR: 'ERROR', CRIT: 'CRITICAL' };
const WHOLE = /^[+-]?\d+(?:_\d+)*$/;
const SMALLEST_STACK = 32;

/** A value of the server's own options that fail2ban does not start with. */
export const serverValueRefused: Rule<Fail2banModel> = {
  id: 'fail2ban/server-value-refused',
  title: 'A value that the server does not start with',
  why: 'fail2ban takes these values when it starts, and stops where it cannot make anything of one: then nobody is banned. For most of them `fail2ban-client -t` still says that all is well.',
  remedy:
    'Give `loglevel` a name such as `INFO` or `DEBUG`, `dbpurgeage` a time such as `1d`, `dbmaxmatches` a whole number, `stacksize` 0 or at least 32, and `logtarget` a path without quotes. A comment behind a value begins with a blank and `;`, not with `#`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/fail2ban.local',
      bad: '[Definition]\nloglevel = VERBOSE\n',
      good: '[Definition]\nloglevel = INFO\n',
    },
    { path: '/etc/fail2ban/fail2ban.local', bad: '[Definition]\ndbpurgeage = 7 nights\n' },
    { path: '/etc/fail2ban/fail2ban.local', bad: '[Thread]\nstacksize = 8\n' },
    {
      path: '/etc/fail2ban/fail2ban.local',
      bad: '[Definition]\nlogtarget = "/var/log/fail2ban.log"\n',
      good: '[Definition]\nlogtarget = /var/log/fail2ban.log\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'server') return;
    yield* judge(model, 'loglevel', levelProblem, meantLevel);
    yield* judge(model, 'logtarget', quotedProblem, unquoted);
    yield* judge(model, 'dbfile', quotedProblem, unquoted);
    if (serverValue(model, 'dbfile')?.value.toLowerCase() !== 'none') {
      yield* judge(model, 'dbpurgeage', timeProblem);
      yield* judge(model, 'dbmaxmatches', numberProblem);
    }
    yield* judge(model, 'stacksize', stackProblem);
  },
};

type Problem = (value: string) => string | undefined;

function* judge(model: Fail2banModel, name: string, problem: Problem, meant?: Problem): Iterable<Finding> {
  const found = serverValue(model, name, name === 'stacksize' ? 'Thread' : 'Definition');
  const what = found && problem(found.value);
  const place = found && placeOf(found.setting);
  if (what === undefined || !place) return;
  const { start, end } = place;
  const text = found.setting.value === found.value ? meant?.(found.value) : undefined;
  yield findingAt(place, `${what}: fail2ban does not start`, {
    fixes: () =>
      text === undefined
        ? []
        : [{ title: `Write ${text}`, safe: false, edits: [{ span: { start, end }, text }] }],
  });
}

function levelProblem(value: string): string | undefined {
  const isLevel = LEVELS.has(value.toUpperCase()) || /^\d+$/.test(value);
  return isLevel ? undefined : `${shown(value)} is no log level`;
}

function meantLevel(value: string): string | undefined {
  const first = /^[\w]+/.exec(value)?.[0].toUpperCase() ?? '';
  return MEANT[first] ?? (LEVELS.has(first) ? first : undefined);
}

function quotedProblem(value: string): string | undefined {
  const isQuoted =
    /^["']/.test(value) && value.length > 1 && value.at(-1) === value[0] && value.includes('/');
  return isQuoted ? `The quotes are a part of the path ${value}` : undefined;
}

function unquoted(value: string): string {
  return value.slice(1, -1);
}

function timeProblem(value: string): string | undefined {
  return readTime(value).kind === 'invalid' ? `${shown(value)} is no time` : undefined;
}

function numberProblem(value: string): string | undefined {
  return WHOLE.test(value) ? undefined : `${shown(value)} is no whole number`;
}

function stackProblem(value: string): string | undefined {
  const problem = numberProblem(value);
  if (problem !== undefined) return problem;
  const size = Number(value.replaceAll('_', ''));
  if (size === 0 || size >= SMALLEST_STACK) return undefined;
  return `A stack of ${value} KiB is too small, the smallest is ${SMALLEST_STACK}`;
}

function shown(value: string): string {
  return value === '' ? 'An empty value' : value;
}
