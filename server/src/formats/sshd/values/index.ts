import { since, type Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import type { Grammar } from '../catalogue/grammar.js';
import { keywords, retirementOf } from '../catalogue/index.js';
import type { SshdKeyword } from '../catalogue/keyword.js';
import { isPlain, type Line, spanWithin, withArguments } from '../parse/syntax.js';
import { checkAddresses } from './addresses.js';
import { checkAlgorithms } from './algorithms.js';
import { checkAuthenticationMethods } from './authentication-methods.js';
import { checkChannelTimeouts } from './channel-timeouts.js';
import { checkCommand, checkSubsystem, checkText } from './commands.js';
import { checkEnvironmentAssignments, checkEnvironmentPatterns } from './environment.js';
import { checkForwardTargets } from './forwarding.js';
import { checkInteger, checkOctalMode } from './integers.js';
import { checkMaxStartups, checkNetBlockSize } from './limits.js';
import { checkListenAddress } from './listen-address.js';
import { checkInclude, checkLogVerbose, checkPath, checkPaths } from './paths.js';
import { checkPatterns } from './patterns.js';
import { checkSourcePenalties } from './penalties.js';
import { checkPort } from './ports.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';
import { checkPublicKeyOptions } from './public-key-options.js';
import { checkQos } from './qos.js';
import { checkRekeyLimit } from './sizes.js';
import { checkRoutingDomain, checkString } from './strings.js';
import { checkTime } from './times.js';
import { checkFlag, checkUserEnvironment, checkWord } from './words.js';

/** Judges the arguments of a line by one grammar. */
type Checker<G> = (line: Line, grammar: G, target: Target, source: SourceText) => readonly ValueProblem[];

const checkers: { readonly [Kind in Grammar['kind']]: Checker<Extract<Grammar, { kind: Kind }>> } = {
  'address-list': checkAddresses,
  algorithms: checkAlgorithms,
  'authentication-methods': checkAuthenticationMethods,
  'channel-timeouts': checkChannelTimeouts,
  command: checkCommand,
  'environment-assignments': checkEnvironmentAssignments,
  'environment-patterns': checkEnvironmentPatterns,
  flag: checkFlag,
  'forward-targets': checkForwardTargets,
  ignored: () => NO_PROBLEMS,
  include: checkInclude,
  integer: checkInteger,
  'listen-address': checkListenAddress,
  'log-verbose': checkLogVerbose,
  match: () => NO_PROBLEMS,
  'max-startups': checkMaxStartups,
  'net-block-size': checkNetBlockSize,
  'octal-mode': checkOctalMode,
  path: checkPath,
  paths: checkPaths,
  patterns: checkPatterns,
  port: checkPort,
  'public-key-options': checkPublicKeyOptions,
  qos: checkQos,
  'rekey-limit': checkRekeyLimit,
  'routing-domain': checkRoutingDomain,
  'source-penalties': checkSourcePenalties,
  string: checkString,
  subsystem: checkSubsystem,
  text: checkText,
  time: checkTime,
  user: checkString,
  'user-environment': checkUserEnvironment,
  word: checkWord,
};

/**
 * Why the target's sshd refuses the arguments of a line, in the order of the line. Says nothing of lines that
 * sshd cannot split, of keywords that it does not know or does not heed, and of the criteria of Match.
 */
export function checkArguments(
  keyword: SshdKeyword,
  line: Line,
  source: SourceText,
  target: Target,
): readonly ValueProblem[] {
  if (line.problem || keyword.argument.kind === 'ignored' || keyword.argument.kind === 'match')
    return NO_PROBLEMS;
  const problems = check(keyword.argument, line, target, source);
  if (problems.length === 0 || !isHeeded(keyword, target)) return NO_PROBLEMS;
  const glued = gluedComment(keyword.argument, line, target, source);
  const found = glued ? [glued] : problems;
  return keyword.guards ? found.map(withoutSafeFixes) : found;
}

function check(grammar: Grammar, line: Line, target: Target, source: SourceText): readonly ValueProblem[] {
  return (checkers[grammar.kind] as Checker<Grammar>)(line, grammar, target, source);
}

function isHeeded(keyword: SshdKeyword, target: Target): boolean {
  return (
    keywords.standing(keyword, target) === 'known' && !keyword.seldomBuilt && !retirementOf(keyword, target)
  );
}

/** What is wrong is only that a comment lacks the blank before it: without the comment the line is good. */
function gluedComment(
  grammar: Grammar,
  line: Line,
  target: Target,
  source: SourceText,
): ValueProblem | undefined {
  if (!since(target, '8.7')) return undefined;
  const index = line.args.findIndex(({ value }) => value.includes('#'));
  const argument = line.args[index];
  if (argument === undefined) return undefined;
  const hash = argument.value.indexOf('#');
  const kept = spanWithin(argument, 0, hash);
  if (!isPlain(argument) || hash === 0) return undefined;
  const args = [...line.args.slice(0, index), { value: argument.value.slice(0, hash), span: kept }];
  if (check(grammar, withArguments(line, args), target, source).length > 0) return undefined;
  const comment = { start: kept.end, end: line.span.end };
  const message = 'A comment needs a blank before its "#"; sshd takes this one for a part of the value.';
  const gap = { start: kept.end, end: kept.end };
  return invalid(
    comment,
    message,
    replace(gap, ' ', { safe: true, title: 'Put a blank before the comment' }),
  );
}

function withoutSafeFixes(problem: ValueProblem): ValueProblem {
  return { ...problem, fixes: problem.fixes.map((fix) => ({ ...fix, safe: false })) };
}
