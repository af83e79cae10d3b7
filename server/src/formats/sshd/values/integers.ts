import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { isInteger } from './numbers.js';
import { invalid, replace, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** MaxAuthTries and its like. */
export function checkInteger(line: Line, { orWord }: Of<'integer'>, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  const expected = `a whole number from 0 to 2147483647${orWord ? `, or "${orWord}"` : ''}`;
  if (!isPresent(argument)) return missing(line, expected);
  const { value, span } = argument;
  // Until 7.6 sshd took what is no number for 0.
  if (value === orWord || isInteger(value) || !since(target, '7.7')) return checkExtra(line, 1, target);
  const lower = orWord !== undefined && value.toLowerCase() === orWord;
  const fixes = lower ? [replace(span, orWord, { safe: true })] : [];
  return [invalid(span, `${line.keyword} takes ${expected}, not "${value}".`, ...fixes)];
}

/** StreamLocalBindMask: sshd reads the octal digits at its beginning, and ignores what follows them. */
export function checkOctalMode(line: Line, _: Of<'octal-mode'>, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, 'an octal mask such as 0177');
  const digits = /^[ \t\n\v\f\r]*([+-]?[0-7]+)/.exec(argument.value)?.[1];
  const mask = digits === undefined ? Number.NaN : Number.parseInt(digits, 8);
  if (mask >= 0 && mask <= 0o777) return checkExtra(line, 1, target);
  const message = `${line.keyword} takes an octal mask from 0 to 0777, not "${argument.value}".`;
  return [invalid(argument.span, message)];
}
