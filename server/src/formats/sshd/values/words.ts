import { since, type Target } from '../../../core/target.js';
import type { Grammar, Word } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { inWords, type ValueProblem } from './problem.js';
import { isOneOf, notAWord, proposals } from './word-list.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

const YES_OR_NO: readonly Word[] = [{ value: 'yes' }, { value: 'no' }];

/** PasswordAuthentication and its like. */
export function checkFlag(line: Line, _: Of<'flag'>, target: Target): readonly ValueProblem[] {
  return checkWords(line, YES_OR_NO, false, target);
}

/** PermitRootLogin and its like. */
export function checkWord(
  line: Line,
  { words, caseSensitive = false }: Of<'word'>,
  target: Target,
): readonly ValueProblem[] {
  return checkWords(line, words, caseSensitive, target);
}

function checkWords(
  line: Line,
  words: readonly Word[],
  caseSensitive: boolean,
  target: Target,
): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, inWords(proposals(words, target), 'or'));
  if (isOneOf(argument.value, words, target, caseSensitive)) return checkExtra(line, 1, target);
  return [notAWord(line, argument, words, target), ...checkExtra(line, 1, target)];
}

/** PermitUserEnvironment: since 7.8 whatever is not `yes` or `no` is a list of patterns. */
export function checkUserEnvironment(
  line: Line,
  _: Of<'user-environment'>,
  target: Target,
): readonly ValueProblem[] {
  if (!since(target, '7.8')) return checkWords(line, YES_OR_NO, false, target);
  if (!isPresent(line.args[0])) return missing(line, '"yes", "no" or a list of patterns');
  return checkExtra(line, 1, target);
}
