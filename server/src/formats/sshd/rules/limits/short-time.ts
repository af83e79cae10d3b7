import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { replaceWithin, type ValueProblem } from '../../values/problem.js';
import { parseTime } from '../../values/time-format.js';
import { findingAt } from '../support.js';

/** From where in an argument of a keyword its time begins; undefined where it has none. */
type TimeIn = (argument: Argument, index: number) => number | undefined;

const ALL: TimeIn = (_, index) => (index === 0 ? 0 : undefined);

/** Times that make a server useless, by keyword: the seconds below which a bare number is no choice, and why. */
const TOO_SHORT: Readonly<Record<string, { seconds: number; timeIn: TimeIn; effect: string }>> = {
  LoginGraceTime: { seconds: 6, timeIn: ALL, effect: 'nobody can type a password or a code in time' },
  UnusedConnectionTimeout: {
    seconds: 5,
    timeIn: ALL,
    effect: 'a slow client is cut off before it can open its session',
  },
  ChannelTimeout: {
    seconds: 10,
    timeIn: ({ value }) => {
      const equals = value.indexOf('=');
      return equals < 0 ? undefined : equals + 1;
    },
    effect: 'whatever is idle for a moment is closed',
  },
  RekeyLimit: {
    seconds: 60,
    timeIn: (_, index) => (index === 1 ? 0 : undefined),
    effect: 'sshd and the client are busy agreeing on new keys',
  },
};

/** A number of seconds where minutes must be meant. */
export const shortTime: Rule<SshdModel> = {
  id: 'sshd/short-time',
  title: 'A time without a unit, and too short to work with',
  why: 'A number without a unit is a number of seconds. Where minutes were meant, people are cut off before they have logged in or while they work.',
  remedy: 'Write the unit: `2m` are two minutes, `1h` is an hour. `0` switches most of these limits off.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: Object.keys(TOO_SHORT),
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'LoginGraceTime 2\n', good: 'LoginGraceTime 2m\n' },
    { bad: 'UnusedConnectionTimeout 1\n', good: 'UnusedConnectionTimeout 1m\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const name of Object.keys(TOO_SHORT)) {
      for (const directive of model.accepted(name)) yield* tooShort(directive);
    }
  },
};

function* tooShort(directive: Directive): Iterable<Finding> {
  const { seconds: least, timeIn, effect } = TOO_SHORT[directive.name] as (typeof TOO_SHORT)[string];
  for (const [index, argument] of directive.line.args.entries()) {
    const from = timeIn(argument, index);
    if (from === undefined) continue;
    const text = argument.value.slice(from);
    const seconds = parseTime(text);
    // Who writes the unit means it.
    if (!/^\d+$/.test(text) || !seconds || seconds >= least) continue;
    const message = `${text} means ${seconds} second${seconds === 1 ? '' : 's'}: ${effect}.`;
    yield findingAt(directive, argument.span, message, {
      fixes: () => minutes(argument, text),
    });
  }
}

function minutes(argument: Argument, text: string): ValueProblem['fixes'] {
  const end = argument.value.length;
  return replaceWithin(argument, end - text.length, end, `${text}m`);
}
