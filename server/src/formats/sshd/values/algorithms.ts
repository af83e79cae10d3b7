import { since, type Target } from '../../../core/target.js';
import { type AlgorithmKind, algorithmNamed } from '../catalogue/algorithms.js';
import { effectiveAlgorithms } from '../catalogue/algorithms-effective.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Argument, Line } from '../parse/syntax.js';
import { isAcceptedName, isSound, unknownAlgorithm } from './algorithm-names.js';
import { checkExtra, isPresent, missing, restFrom } from './arguments.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

type Algorithms = Extract<Grammar, { kind: 'algorithms' }>;

/** Ciphers and its like: a comma list, which a sign at its beginning relates to the default. */
export function checkAlgorithms(line: Line, grammar: Algorithms, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, 'a comma list of algorithms');
  const problems = listProblems(argument, grammar, target);
  if (line.args.length === 1) return problems;
  return [...problems, ...blanksInList(line, grammar, target)];
}

function listProblems(argument: Argument, grammar: Algorithms, target: Target): readonly ValueProblem[] {
  const { value, span } = argument;
  const sign = signOf(value, grammar.of, target);
  // What is to be removed need not exist.
  if (sign === '-') return NO_PROBLEMS;
  const problems = nameProblems(argument, sign.length, grammar, target);
  if (problems.length > 0) return problems;
  const fault = assemblyFault(value, sign, grammar, target);
  return fault === undefined ? NO_PROBLEMS : [invalid(span, fault)];
}

/** The sign at the beginning of a list, where the target's release reads it as one. */
function signOf(value: string, kind: AlgorithmKind, target: Target): '' | '+' | '-' | '^' {
  const sign = value.charAt(0);
  if (kind === 'gss-kex') return '';
  if (sign === '+') return sign;
  if (sign === '-' && since(target, '7.5')) return sign;
  return sign === '^' && since(target, '8.1') ? sign : '';
}

/** sshd stops looking at the first empty element, and later leaves out what it does not know behind it. */
function nameProblems(
  argument: Argument,
  from: number,
  grammar: Algorithms,
  target: Target,
): readonly ValueProblem[] {
  const { value } = argument;
  const problems: ValueProblem[] = [];
  for (let start = from; start < value.length && value.charAt(start) !== ','; ) {
    const comma = value.indexOf(',', start);
    const end = comma < 0 ? value.length : comma;
    if (!isAcceptedName(value.slice(start, end), grammar, target)) {
      problems.push(unknownAlgorithm(argument, start, end, grammar, target));
    }
    start = end + 1;
  }
  return problems;
}

/** What is wrong with a list whose names are good, when sshd puts together what it offers. */
function assemblyFault(value: string, sign: string, { of }: Algorithms, target: Target): string | undefined {
  const list = value.slice(sign.length);
  if (list === '') return `"${value}" names no algorithm.`;
  const isPlain = of === 'cipher' || of === 'mac';
  if (list.startsWith(',') && isPlain && since(target, '10.4')) return 'The list begins with an empty name.';
  if (of === 'gss-kex' || !since(target, '7.8')) return undefined;
  if (list.includes(',!')) {
    return 'A list of algorithms has no negated patterns; begin it with "-" to remove names.';
  }
  if (sign !== '' || effectiveAlgorithms(of, value, target).length > 0) return undefined;
  return `OpenSSH ${target.label} knows nothing of this list, and refuses to be left without any algorithm.`;
}

/** Blanks end a list; where all words are names, they were meant to be one. */
function blanksInList(line: Line, grammar: Algorithms, target: Target): readonly ValueProblem[] {
  const extra = checkExtra(line, 1, target);
  const joined = line.args
    .map(({ value }) => value.replace(/^,+|,+$/g, ''))
    .filter((value) => value !== '')
    .join(',');
  const sign = signOf(joined, grammar.of, target);
  const names = joined.slice(sign.length).split(',');
  const found = names.map((name) => algorithmNamed(grammar.of, name, target));
  if (extra.length === 0 || found.includes(undefined)) return extra;
  const fix = replace(restFrom(line, 0), joined, {
    safe: sign === '' && found.every((each) => each && isSound(each)),
    title: 'Join the names into one list',
  });
  const message = `${line.keyword} takes a comma list without blanks; sshd refuses the line for what follows the blank.`;
  return extra.map((problem) => ({ ...problem, message, fixes: [fix] }));
}
