import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkExtra, isPresent, missing, restFrom } from './arguments.js';
import { invalid, NO_PROBLEMS, replace, replaceWithin, type ValueProblem } from './problem.js';
import { isTime, plainTime } from './time-format.js';

/** LoginGraceTime and its like. */
export function checkTime(
  line: Line,
  { orNone }: Extract<Grammar, { kind: 'time' }>,
  target: Target,
): readonly ValueProblem[] {
  const argument = line.args[0];
  const expected = `a time such as "90" or "1m30s"${orNone ? ', or "none"' : ''}`;
  if (!isPresent(argument)) return missing(line, expected);
  const isGood = isTime(argument.value, target) || (orNone && argument.value.toLowerCase() === 'none');
  const extra = checkExtra(line, 1, target);
  if (isGood && extra.length === 0) return NO_PROBLEMS;
  const all = restFrom(line, 0);
  const joined = plainTime(line.args.map(({ value }) => value).join(''), target);
  if (joined !== undefined) {
    const message = `${line.keyword} takes a time without blanks, of numbers with the units s, m, h, d and w.`;
    return [
      { ...invalid(all, message, replace(all, joined, { safe: true })), kind: isGood ? 'extra' : 'invalid' },
    ];
  }
  if (isGood) return extra;
  const message = `${line.keyword} takes ${expected}, not "${argument.value}".`;
  return [invalid(argument.span, message), ...extra];
}

/** What is wrong with the time that an argument has from an offset on. */
export function invalidTime(argument: Argument, from: number, target: Target): ValueProblem {
  const { value } = argument;
  const text = value.slice(from);
  const span = text === '' ? argument.span : spanWithin(argument, from, value.length);
  const meant = plainTime(text, target);
  const fixes = meant === undefined ? [] : replaceWithin(argument, from, value.length, meant, { safe: true });
  return invalid(span, `"${text}" is no time; write one such as "90", "5m" or "1h30m".`, ...fixes);
}
