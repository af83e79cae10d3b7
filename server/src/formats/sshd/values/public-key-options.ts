import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { PUBLIC_KEY_OPTIONS } from '../catalogue/vocabulary.js';
import type { Argument, Line } from '../parse/syntax.js';
import { checkEach } from './arguments.js';
import { invalid, replace, type ValueProblem } from './problem.js';
import { isOneOf, notAWord } from './word-list.js';

/** PubkeyAuthOptions: words with blanks between them. */
export function checkPublicKeyOptions(
  line: Line,
  _: Extract<Grammar, { kind: 'public-key-options' }>,
  target: Target,
): readonly ValueProblem[] {
  return checkEach(line, target, optionProblem);
}

function optionProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  const { value, span } = argument;
  if (isOneOf(value, PUBLIC_KEY_OPTIONS, target)) return undefined;
  const parts = value.split(',').filter((part) => part !== '');
  if (parts.length < 2 || !parts.every((part) => isOneOf(part, PUBLIC_KEY_OPTIONS, target))) {
    return notAWord(line, argument, PUBLIC_KEY_OPTIONS, target);
  }
  const fix = replace(span, parts.join(' '), { title: 'Write blanks instead of commas' });
  return invalid(span, `${line.keyword} wants blanks between its options, not commas.`, fix);
}
