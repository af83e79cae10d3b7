import { nearest } from '../../../core/nearest.js';
import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkEach, missing } from './arguments.js';
import { isInteger } from './numbers.js';
import { invalid, replaceWithin, type ValueProblem } from './problem.js';
import { invalidTime, isPenaltyTime } from './times.js';

/** A name that PerSourcePenalties knows, and what may stand behind its colon. */
export interface PenaltyName {
  readonly name: string;
  readonly since?: string;
  readonly takes: 'time' | 'number' | 'overflow';
}

/** The names of PerSourcePenalties; their case counts. */
export const PENALTY_NAMES: readonly PenaltyName[] = [
  { name: 'crash', takes: 'time' },
  { name: 'authfail', takes: 'time' },
  { name: 'invaliduser', since: '10.3', takes: 'time' },
  { name: 'noauth', takes: 'time' },
  { name: 'grace-exceeded', takes: 'time' },
  { name: 'refuseconnection', since: '9.9', takes: 'time' },
  { name: 'max', takes: 'time' },
  { name: 'min', takes: 'time' },
  { name: 'max-sources4', takes: 'number' },
  { name: 'max-sources6', takes: 'number' },
  { name: 'overflow', takes: 'overflow' },
  { name: 'overflow6', takes: 'overflow' },
];

/** PerSourcePenalties: `name:value`, or `yes` or `no` as the last word. */
export function checkSourcePenalties(
  line: Line,
  _: Extract<Grammar, { kind: 'source-penalties' }>,
  target: Target,
): readonly ValueProblem[] {
  if (line.args.length === 0) return missing(line, '`yes`, `no` or penalties such as `authfail:5s`');
  return checkEach(line, target, penaltyProblem);
}

function penaltyProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  const { value, span } = argument;
  if (/^(?:yes|no)$/i.test(value)) {
    // sshd says that it must stand alone, and only looks whether something follows it.
    return argument === line.args.at(-1)
      ? undefined
      : invalid(span, `\`${value}\` must stand alone behind ${line.keyword}.`);
  }
  const colon = value.indexOf(':');
  const name = colon < 0 ? value : value.slice(0, colon);
  const known = PENALTY_NAMES.find((each) => each.name === name);
  if (!known || (known.since !== undefined && !since(target, known.since)))
    return unknownName(argument, name, target);
  if (colon < 0) return invalid(span, `"${name}" needs a colon and a value behind it.`);
  return valueProblem(known, argument, colon + 1, target);
}

function unknownName(argument: Argument, name: string, target: Target): ValueProblem {
  const known = PENALTY_NAMES.filter((each) => each.since === undefined || since(target, each.since));
  const later = PENALTY_NAMES.find((each) => each.name === name)?.since;
  const near = nearest(
    name,
    known.map((each) => each.name),
  );
  const span = spanWithin(argument, 0, name.length);
  const reason = later
    ? `OpenSSH ${target.label} does not know; it came with ${later}`
    : 'sshd does not know';
  const fixes = near === undefined || later ? [] : replaceWithin(argument, 0, name.length, near);
  return invalid(span, `"${name}" is a penalty that ${reason}.`, ...fixes);
}

function valueProblem(
  { name, takes }: PenaltyName,
  argument: Argument,
  from: number,
  target: Target,
): ValueProblem | undefined {
  const value = argument.value.slice(from);
  const span = value === '' ? argument.span : spanWithin(argument, from, argument.value.length);
  if (takes === 'time') return isPenaltyTime(value, target) ? undefined : invalidTime(argument, from, target);
  if (takes === 'number') {
    return isInteger(value) ? undefined : invalid(span, `\`${name}\` takes a whole number, not "${value}".`);
  }
  if (value === 'deny-all' || value === 'permissive') return undefined;
  return invalid(span, `\`${name}\` takes \`deny-all\` or \`permissive\`, not "${value}".`);
}
