import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Argument, Line } from '../parse/syntax.js';
import { checkAddressesFrom } from './addresses.js';
import { checkEach, missing, refusesEmptyList } from './arguments.js';
import { invalid, type ValueProblem } from './problem.js';
import { readUserEntry } from './user-entry.js';

/** AllowUsers and its like: patterns with blanks between them. */
export function checkPatterns(
  line: Line,
  { of }: Extract<Grammar, { kind: 'patterns' }>,
  target: Target,
): readonly ValueProblem[] {
  if (line.args.length === 0 && refusesEmptyList(target)) return missing(line, `a pattern of ${of}s`);
  return checkEach(line, target, of === 'user' ? userProblem : groupProblem);
}

function groupProblem({ value, span }: Argument, line: Line): ValueProblem | undefined {
  return value === '' ? invalid(span, `${line.keyword} refuses an empty pattern.`) : undefined;
}

/** What stands behind the `@` may be an address list, and sshd refuses a network that is none. */
function userProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  const { host } = readUserEntry(argument.value, target);
  if (host === undefined) return groupProblem(argument, line);
  return checkAddressesFrom(argument, argument.value.length - host.length, target);
}
