import { nearest } from '../../../core/nearest.js';
import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { AUTHENTICATION_METHODS } from '../catalogue/vocabulary.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkEach, listLength, missing, restFrom } from './arguments.js';
import { invalid, replace, replaceWithin, type ValueProblem } from './problem.js';
import { isOneOf, proposals } from './word-list.js';

/** What people call methods that are far from it in spelling. */
const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ['gssapi', 'gssapi-with-mic'],
  ['kbd-interactive', 'keyboard-interactive'],
  ['kbdinteractive', 'keyboard-interactive'],
  ['pubkey', 'publickey'],
  ['public-key', 'publickey'],
]);

/** AuthenticationMethods: comma lists with blanks between them, or `any` alone. */
export function checkAuthenticationMethods(
  line: Line,
  _: Extract<Grammar, { kind: 'authentication-methods' }>,
  target: Target,
): readonly ValueProblem[] {
  if (listLength(line, target) === 0) return missing(line, '"any", or comma lists of methods');
  return checkEach(line, target, methodsProblem);
}

function methodsProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  return argument.value === 'any' ? notAlone(line, argument) : listProblem(line, argument, target);
}

function notAlone(line: Line, { span }: Argument): ValueProblem | undefined {
  return line.args.length === 1 ? undefined : invalid(span, `"any" must stand alone behind ${line.keyword}.`);
}

function listProblem(line: Line, argument: Argument, target: Target): ValueProblem | undefined {
  const { value } = argument;
  for (let start = 0; start <= value.length; ) {
    const comma = value.indexOf(',', start);
    const end = comma < 0 ? value.length : comma;
    const colon = value.indexOf(':', start);
    const nameEnd = colon >= 0 && colon < end ? colon : end;
    if (!isMethod(value.slice(start, nameEnd), target)) {
      return start === nameEnd
        ? emptyMethod(line, argument, target)
        : unknownMethod(argument, start, nameEnd, target);
    }
    start = end + 1;
  }
  return undefined;
}

function isMethod(name: string, target: Target): boolean {
  return isOneOf(name, AUTHENTICATION_METHODS, target, true);
}

function emptyMethod(line: Line, argument: Argument, target: Target): ValueProblem {
  const names = line.args.flatMap(({ value }) => value.split(',')).filter((name) => name !== '');
  const message =
    'A comma wants a method on both sides. Commas join the steps of one login, blanks part alternatives.';
  const areGood = names.every((name) => isMethod(name.replace(/:.*/, ''), target));
  const fix = replace(restFrom(line, 0), names.join(','), { title: 'Join all methods into one list' });
  return invalid(argument.span, message, ...(areGood && names.length > 1 ? [fix] : []));
}

function unknownMethod(argument: Argument, from: number, to: number, target: Target): ValueProblem {
  const name = argument.value.slice(from, to);
  const known = proposals(AUTHENTICATION_METHODS, target);
  const near = NICKNAMES.get(name.toLowerCase()) ?? nearest(name, known);
  const message = `"${name}" is no authentication method; known are ${known.join(', ')}.`;
  const fixes = near === undefined ? [] : replaceWithin(argument, from, to, near);
  return invalid(spanWithin(argument, from, to), message, ...fixes);
}
