import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkEach, missing, refusesEmptyList } from './arguments.js';
import { invalid, replace, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** AcceptEnv: patterns of names. */
export function checkEnvironmentPatterns(
  line: Line,
  _: Of<'environment-patterns'>,
  target: Target,
): readonly ValueProblem[] {
  if (line.args.length === 0 && refusesEmptyList(target)) return missing(line, 'the name of a variable');
  return checkEach(line, target, patternProblem);
}

function patternProblem(argument: Argument, line: Line): ValueProblem | undefined {
  const { value, span } = argument;
  if (value === '') return invalid(span, `${line.keyword} refuses an empty name.`);
  const equals = value.indexOf('=');
  if (equals < 0) return undefined;
  const message = `${line.keyword} takes names of variables without values; "SetEnv" sets a value.`;
  const fixes = equals > 0 ? [replace(span, value.slice(0, equals), { title: 'Remove the value' })] : [];
  return invalid(spanWithin(argument, equals, value.length), message, ...fixes);
}

/** SetEnv: names with values. */
export function checkEnvironmentAssignments(
  line: Line,
  _: Of<'environment-assignments'>,
  target: Target,
): readonly ValueProblem[] {
  if (line.args.length === 0 && refusesEmptyList(target)) return missing(line, '"NAME=value"');
  return checkEach(line, target, assignmentProblem);
}

function assignmentProblem({ value, span }: Argument, line: Line): ValueProblem | undefined {
  if (value.includes('=')) return undefined;
  return invalid(
    span,
    `${line.keyword} takes "NAME=value", not "${value}"; a value with blanks wants quotes.`,
  );
}
