import type { Fix } from '../../../core/finding.js';
import { since, type Target } from '../../../core/target.js';
import type { Span } from '../../../core/text.js';
import type { Argument, Line } from '../parse/syntax.js';
import { NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

/** Whether something stands where sshd wants an argument, and not an empty word in quotes. */
export function isPresent(argument: Argument | undefined): argument is Argument {
  return argument !== undefined && argument.value !== '';
}

/** The problem of a line without the argument it needs; `expected` says what may stand there. */
export function missing(line: Line, expected: string): readonly ValueProblem[] {
  const span = line.args[0]?.span ?? line.keywordSpan;
  return [{ kind: 'missing', span, message: `${line.keyword} needs a value: ${expected}.`, fixes: [] }];
}

/** The problem of a line with more words than `count`; a fix where they are one path in truth. */
export function checkExtra(line: Line, count: number, target: Target): readonly ValueProblem[] {
  const first = line.args[count];
  if (first === undefined || endsOldList(first, target)) return NO_PROBLEMS;
  const takes = count === 1 ? 'one argument' : `${count} arguments at the most`;
  const message = `${line.keyword} takes ${takes}; sshd refuses the line for what follows.`;
  return [{ kind: 'extra', span: restFrom(line, count), message, fixes: [] }];
}

/** From an argument to the last one. */
export function restFrom(line: Line, index: number): Span {
  const first = line.args[index] as Argument;
  const last = line.args.at(-1) as Argument;
  return { start: first.span.start, end: last.span.end };
}

/** The fix that makes one argument of all. */
export function quoteAll(line: Line): readonly Fix[] {
  const values = line.args.map(({ value }) => value);
  if (values.some((value) => /["'\\]/.test(value))) return [];
  return [replace(restFrom(line, 0), `"${values.join(' ')}"`, { title: 'Put the path in quotes' })];
}

/** How many arguments of a list sshd reads: until 8.6 an empty one ended it. */
export function listLength(line: Line, target: Target): number {
  if (since(target, '8.7')) return line.args.length;
  const end = line.args.findIndex(({ value }) => value === '');
  return end < 0 ? line.args.length : end;
}

/** Judges each argument of a list. */
export function checkEach(
  line: Line,
  target: Target,
  judge: (argument: Argument, line: Line, target: Target) => ValueProblem | undefined,
): readonly ValueProblem[] {
  let problems: ValueProblem[] | undefined;
  const length = listLength(line, target);
  for (let index = 0; index < length; index++) {
    const problem = judge(line.args[index] as Argument, line, target);
    if (!problem) continue;
    if (problems) problems.push(problem);
    else problems = [problem];
  }
  const behind = line.args[length + 1];
  if (!behind || behind.value === '') return problems ?? NO_PROBLEMS;
  const message = 'An empty word ends the list, and sshd refuses the line for what follows.';
  return [...(problems ?? []), { kind: 'extra', span: restFrom(line, length + 1), message, fixes: [] }];
}

/** Since 9.7 sshd refuses a list in which nothing stands, such as that of `AllowUsers # nobody yet`. */
export function refusesEmptyList(target: Target): boolean {
  return since(target, '9.7');
}

function endsOldList(argument: Argument, target: Target): boolean {
  return argument.value === '' && !since(target, '8.7');
}
