import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Argument, Line } from '../parse/syntax.js';
import {
  checkEach,
  checkExtra,
  isPresent,
  listLength,
  missing,
  quoteAll,
  refusesEmptyList,
} from './arguments.js';
import { invalid, NO_PROBLEMS, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** Banner and its like: sshd takes any path here, and looks at it later. */
export function checkPath(line: Line, { orNone }: Of<'path'>, target: Target): readonly ValueProblem[] {
  if (!isPresent(line.args[0])) return missing(line, `a path${orNone ? ', or "none"' : ''}`);
  return checkOnePath(line, target);
}

function checkOnePath(line: Line, target: Target): readonly ValueProblem[] {
  const problems = checkExtra(line, 1, target);
  if (problems.length === 0) return NO_PROBLEMS;
  return problems.map((problem) => ({ ...problem, fixes: quoteAll(line) }));
}

/** AuthorizedKeysFile and its like: paths with blanks between them. */
export function checkPaths(line: Line, grammar: Of<'paths'>, target: Target): readonly ValueProblem[] {
  const { severalSince, noneAloneSince } = grammar;
  if (severalSince !== undefined && !since(target, severalSince)) {
    return isPresent(line.args[0]) ? checkOnePath(line, target) : missing(line, 'a path');
  }
  if (line.args.length === 0 && refusesEmptyList(target)) return missing(line, 'a path');
  const noneAlone = noneAloneSince !== undefined && since(target, noneAloneSince);
  return checkEach(line, target, noneAlone ? wordOrLoneNone : notEmpty);
}

function notEmpty({ value, span }: Argument, line: Line): ValueProblem | undefined {
  return value === '' ? invalid(span, `${line.keyword} refuses an empty word.`) : undefined;
}

function wordOrLoneNone(argument: Argument, line: Line): ValueProblem | undefined {
  const { value, span } = argument;
  if (line.args.length === 1 || value.toLowerCase() !== 'none') return notEmpty(argument, line);
  return invalid(span, `"none" must stand alone behind ${line.keyword}.`);
}

/** Include: globs with blanks between them. */
export function checkInclude(line: Line, _: Of<'include'>, target: Target): readonly ValueProblem[] {
  if (listLength(line, target) === 0) return missing(line, 'the name of a file');
  return checkEach(line, target, notEmpty);
}

/** LogVerbose: patterns with blanks between them, or `none` alone. */
export function checkLogVerbose(line: Line, _: Of<'log-verbose'>, target: Target): readonly ValueProblem[] {
  if (line.args.length === 0 && refusesEmptyList(target)) {
    return missing(line, 'a pattern "file:function:line", or "none"');
  }
  return checkEach(line, target, since(target, '8.7') ? wordOrLoneNone : notEmpty);
}
