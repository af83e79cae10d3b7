import { nearest } from '../../../core/nearest.js';
import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { isKnownWord, PENALTIES, type Penalty } from '../catalogue/vocabulary.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkEach, missing } from './arguments.js';
import { isInteger } from './numbers.js';
import { invalid, replaceWithin, type ValueProblem } from './problem.js';
import { isPenaltyTime } from './time-format.js';
import { invalidTime } from './times.js';
import { proposals } from './word-list.js';

/** PerSourcePenalties: `name:value`, or `yes` or `no` as the last word. */
export function checkSourcePenalties(
  line: Line,
  _: Extract<Grammar, { kind: 'source-penalties' }>,
  target: Target,
): readonly ValueProblem[] {
  if (line.args.length === 0) return missing(line, '"yes", "no" or penalties such as "authfail:5s"');
  return checkEach(line, target, penaltyProblem);
}

function penaltyProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  const { value, span } = argument;
  if (/^(?:yes|no)$/i.test(value)) {
    // sshd says that it must stand alone, and only looks whether something follows it.
    return argument === line.args.at(-1)
      ? undefined
      : invalid(span, `"${value}" must stand alone behind ${line.keyword}.`);
  }
  const colon = value.indexOf(':');
  const name = colon < 0 ? value : value.slice(0, colon);
  const known = PENALTIES.find((each) => each.value === name);
  if (!known || !isKnownWord(known, target)) return unknownName(argument, name, target);
  if (colon < 0) return invalid(span, `"${name}" needs a colon and a value behind it.`);
  return valueProblem(known, argument, colon + 1, target);
}

function unknownName(argument: Argument, name: string, target: Target): ValueProblem {
  const span = spanWithin(argument, 0, name.length);
  const later = PENALTIES.find((each) => each.value === name)?.since;
  if (later !== undefined) return invalid(span, `The penalty "${name}" came with OpenSSH ${later}.`);
  const near = nearest(name, proposals(PENALTIES, target));
  const fixes = near === undefined ? [] : replaceWithin(argument, 0, name.length, near);
  return invalid(span, `"${name}" is no penalty that sshd knows.`, ...fixes);
}

function valueProblem(
  { value: name, takes }: Penalty,
  argument: Argument,
  from: number,
  target: Target,
): ValueProblem | undefined {
  const value = argument.value.slice(from);
  const span = value === '' ? argument.span : spanWithin(argument, from, argument.value.length);
  if (takes === 'time') return isPenaltyTime(value, target) ? undefined : invalidTime(argument, from, target);
  if (takes === 'number') {
    return isInteger(value) ? undefined : invalid(span, `"${name}" takes a whole number, not "${value}".`);
  }
  if (value === 'deny-all' || value === 'permissive') return undefined;
  return invalid(span, `"${name}" takes "deny-all" or "permissive", not "${value}".`);
}
