import type { Fix } from '../../../core/finding.js';
import { matchesWildcard } from '../../../core/glob.js';
import { nearest } from '../../../core/nearest.js';
import { since, type Target } from '../../../core/target.js';
import { type AlgorithmKind, algorithmNamed, algorithms, isKnown } from '../catalogue/algorithms.js';
import { effectiveAlgorithms } from '../catalogue/algorithms-effective.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, type Line, spanWithin } from '../parse/syntax.js';
import { checkExtra, isPresent, missing, restFrom } from './arguments.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

type Algorithms = Extract<Grammar, { kind: 'algorithms' }>;

/** Ciphers and its like: a comma list, which a sign at its beginning relates to the default. */
export function checkAlgorithms(line: Line, grammar: Algorithms, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, 'a comma list of algorithms');
  const problems = listProblems(line, argument, grammar, target);
  if (line.args.length === 1) return problems;
  return [...problems, ...blanksInList(line, grammar, target)];
}

function listProblems(
  line: Line,
  argument: Argument,
  grammar: Algorithms,
  target: Target,
): readonly ValueProblem[] {
  const { value, span } = argument;
  const sign = signOf(value, grammar.of, target);
  // What is to be removed need not exist.
  if (sign === '-') return NO_PROBLEMS;
  const problems: ValueProblem[] = [];
  let names = 0;
  for (let start = sign.length; start < value.length; ) {
    const comma = value.indexOf(',', start);
    const end = comma < 0 ? value.length : comma;
    // sshd stops looking at the first empty element, and later leaves out what it does not know behind it.
    if (end === start) break;
    names++;
    const name = value.slice(start, end);
    if (!isAccepted(name, grammar, target)) {
      problems.push(unknown(argument, name, start, grammar, target));
    }
    start = end + 1;
  }
  if (problems.length > 0) return problems;
  const leadingComma =
    names === 0 && (value.length === sign.length || refusesLeadingComma(grammar.of, target));
  if (!leadingComma && (sign === '+' || sign === '^')) return NO_PROBLEMS;
  if (!leadingComma && offersSomething(value, grammar, target)) return NO_PROBLEMS;
  return [invalid(span, `${line.keyword} is left without any algorithm, and sshd refuses that.`)];
}

/** The sign at the beginning of a list, where the target's release reads it as one. */
function signOf(value: string, kind: AlgorithmKind, target: Target): '' | '+' | '-' | '^' {
  const sign = value.charAt(0);
  if (kind === 'gss-kex') return '';
  if (sign === '+') return sign;
  if (sign === '-' && since(target, '7.5')) return sign;
  return sign === '^' && since(target, '8.1') ? sign : '';
}

function refusesLeadingComma(kind: AlgorithmKind, target: Target): boolean {
  return (kind === 'cipher' || kind === 'mac') && since(target, '10.4');
}

function offersSomething(value: string, { of }: Algorithms, target: Target): boolean {
  return of === 'gss-kex' || !since(target, '7.5') || effectiveAlgorithms(of, value, target).length > 0;
}

function isAccepted(name: string, { of, wildcards }: Algorithms, target: Target): boolean {
  if (algorithmNamed(of, name, target)) return true;
  if (!wildcards) return false;
  // A negated pattern passes the first look, and is refused when the list is put together.
  if (name.startsWith('!')) return false;
  return isShortName(name, target) || isOldCertificate(name, of, target) || matchesSome(name, of, target);
}

/** Types of keys by a short name passed until 9.8, and stood for nothing. */
const SHORT_NAMES: ReadonlySet<string> = new Set([
  'rsa',
  'dsa',
  'ecdsa',
  'ed25519',
  'ecdsa-sk',
  'ed25519-sk',
]);

function isShortName(name: string, target: Target): boolean {
  return !since(target, '9.9') && SHORT_NAMES.has(name.toLowerCase());
}

/** Names of certificates passed in CASignatureAlgorithms until 9.3, and stood for nothing. */
function isOldCertificate(name: string, kind: AlgorithmKind, target: Target): boolean {
  return (
    kind === 'ca-signature' &&
    !since(target, '9.4') &&
    algorithmNamed('signature', name, target) !== undefined
  );
}

function matchesSome(pattern: string, kind: AlgorithmKind, target: Target): boolean {
  if (!/[*?]/.test(pattern)) return false;
  const names = algorithms[kind === 'ca-signature' ? 'signature' : kind].entries;
  return names.some((each) => isKnown(each, target) && matchesWildcard(pattern, each.name));
}

function unknown(
  argument: Argument,
  name: string,
  from: number,
  { of, wildcards }: Algorithms,
  target: Target,
): ValueProblem {
  const span = spanWithin(argument, from, from + name.length);
  const problem = (message: string, ...fixes: readonly Fix[]): ValueProblem => ({
    kind: 'algorithm',
    span,
    message,
    fixes,
  });
  const lower = algorithmNamed(of, name.toLowerCase(), target);
  if (lower) {
    const safe = lower.standing === 'strong' || lower.standing === 'acceptable';
    return problem(
      `Names of algorithms are in lower case; sshd does not know "${name}".`,
      replace(span, lower.name, { safe }),
    );
  }
  if (/^[-+^]/.test(name) && algorithmNamed(of, name.slice(1), target)) {
    const message = `A sign counts only at the beginning of the whole list; sshd takes "${name}" for a name.`;
    return problem(message, replace(span, name.slice(1), { title: 'Remove the sign' }));
  }
  if (/[*?!]/.test(name)) {
    const message = wildcards
      ? `"${name}" matches no algorithm that may stand here.`
      : `Patterns such as "${name}" work only in a list that begins with \`-\`.`;
    return problem(message);
  }
  return problem(...unknownName(name, span, of, target));
}

function unknownName(
  name: string,
  span: Argument['span'],
  of: AlgorithmKind,
  target: Target,
): [string, ...Fix[]] {
  const other = algorithms[of].get(name);
  if (other?.since !== undefined && !since(target, other.since)) {
    return [`OpenSSH ${target.label} does not know ${name}; it came with ${other.since}.`];
  }
  if (other?.until !== undefined) {
    return [`OpenSSH ${target.label} does not know ${name}; it was removed in ${other.until}.`];
  }
  if (of === 'ca-signature' && algorithms.signature.get(name)) {
    return [`${name} is a type of certificates; here the algorithms stand that sign certificates.`];
  }
  const known = algorithms[of].entries.filter((each) => isKnown(each, target));
  const near = nearest(
    name,
    known.map((each) => each.name),
  );
  if (near === undefined) return [`OpenSSH ${target.label} does not know the algorithm "${name}".`];
  return [
    `OpenSSH ${target.label} does not know the algorithm "${name}"; did you mean ${near}?`,
    replace(span, near),
  ];
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
  const isSound = found.every((each) => each?.standing === 'strong' || each?.standing === 'acceptable');
  const safe = sign === '' && isSound;
  const message = `${line.keyword} takes a comma list without blanks; sshd refuses the line for what follows the blank.`;
  const fix = replace(restFrom(line, 0), joined, { safe, title: 'Join the names into one list' });
  return extra.map((problem) => ({ ...problem, message, fixes: [fix] }));
}
