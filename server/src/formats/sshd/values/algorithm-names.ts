import type { Fix } from '../../../core/finding.js';
import { hasWildcard, matchesWildcard } from '../../../core/glob.js';
import { nearest } from '../../../core/nearest.js';
import { since, type Target } from '../../../core/target.js';
import {
  type Algorithm,
  type AlgorithmKind,
  algorithmNamed,
  algorithms,
  isKnown,
} from '../catalogue/algorithms.js';
import type { Grammar } from '../catalogue/grammar.js';
import { GSSAPI_PATCHED } from '../catalogue/keywords/vendor.js';
import { type Argument, spanWithin } from '../parse/syntax.js';
import { replaceWithin, type ValueProblem } from './problem.js';

type Algorithms = Extract<Grammar, { kind: 'algorithms' }>;

/** Whether an expert would let an algorithm stand. */
export function isSound({ standing }: Algorithm): boolean {
  return standing === 'strong' || standing === 'acceptable';
}

/** Whether sshd lets an element of a list pass, be it that it stands for nothing. */
export function isAcceptedName(name: string, { of, wildcards }: Algorithms, target: Target): boolean {
  if (algorithmNamed(of, name, target)) return true;
  if (of === 'gss-kex') return beginsKnown(name, target);
  if (of === 'kex') return isPatched(target) && beginsKnown(name, target);
  // A negated pattern passes the first look, and is refused when the list is put together.
  if (!wildcards || name.startsWith('!')) return false;
  return isShortName(name, target) || isOldCertificate(name, of, target) || matchesSome(name, of, target);
}

/** The name of a mechanism follows the names of GSSAPI methods, and sshd looks no further than these. */
function beginsKnown(name: string, target: Target): boolean {
  return algorithms['gss-kex'].entries.some((each) => isKnown(each, target) && name.startsWith(each.name));
}

/** The builds with the GSSAPI patch pass its methods in KexAlgorithms too, where they stand for nothing. */
function isPatched({ variant }: Target): boolean {
  return variant === undefined || GSSAPI_PATCHED.includes(variant);
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
  if (kind !== 'ca-signature' || since(target, '9.4')) return false;
  return algorithmNamed('signature', name, target) !== undefined;
}

function matchesSome(pattern: string, kind: AlgorithmKind, target: Target): boolean {
  if (!hasWildcard(pattern)) return false;
  const names = algorithms[kind === 'ca-signature' ? 'signature' : kind].entries;
  return names.some((each) => isKnown(each, target) && matchesWildcard(pattern, each.name));
}

interface Verdict {
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** What is wrong with an element of a list, given by offsets in the value. */
export function unknownAlgorithm(
  argument: Argument,
  from: number,
  to: number,
  grammar: Algorithms,
  target: Target,
): ValueProblem {
  const name = argument.value.slice(from, to);
  const correct = (text: string, options?: { safe?: boolean; title?: string }) =>
    replaceWithin(argument, from, to, text, options);
  const verdict =
    misspelt(name, from === 0, grammar.of, target, correct) ??
    notAName(name, grammar) ??
    ofAnotherTime(name, grammar.of, target) ??
    unheardOf(name, grammar.of, target, correct);
  return { kind: 'algorithm', span: spanWithin(argument, from, to), fixes: [], ...verdict };
}

type Correct = (text: string, options?: { safe?: boolean; title?: string }) => readonly Fix[];

/** The releases that brought the signs, where some that are known do without. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['-', '7.5'],
  ['^', '8.1'],
]);

function misspelt(
  name: string,
  isFirst: boolean,
  of: AlgorithmKind,
  target: Target,
  correct: Correct,
): Verdict | undefined {
  const lower = algorithmNamed(of, name.toLowerCase(), target);
  if (lower) {
    const message = `Names of algorithms are in lower case; sshd does not know "${name}".`;
    return { message, fixes: correct(lower.name, { safe: isSound(lower) }) };
  }
  if (!/^[-+^]/.test(name) || !algorithmNamed(of, name.slice(1), target)) return undefined;
  const release = SIGNS.get(isFirst ? name.charAt(0) : '');
  if (release !== undefined && of !== 'gss-kex') {
    return { message: `Lists that begin with "${name.charAt(0)}" came with OpenSSH ${release}.` };
  }
  const message = `A sign counts only at the beginning of the whole list; sshd takes "${name}" for a name.`;
  return { message, fixes: correct(name.slice(1), { title: 'Remove the sign' }) };
}

function notAName(name: string, { wildcards }: Algorithms): Verdict | undefined {
  if (!/[*?!]/.test(name)) return undefined;
  return {
    message: wildcards
      ? `"${name}" matches no algorithm that may stand here.`
      : `Patterns such as "${name}" work only in a list that begins with "-".`,
  };
}

function ofAnotherTime(name: string, of: AlgorithmKind, target: Target): Verdict | undefined {
  const other = algorithms[of].get(name);
  if (other?.since !== undefined && !since(target, other.since)) {
    return { message: `OpenSSH ${target.label} does not know ${name}; it came with ${other.since}.` };
  }
  if (other?.until !== undefined) {
    return { message: `OpenSSH ${target.label} does not know ${name}; it was removed in ${other.until}.` };
  }
  if (of !== 'ca-signature' || !algorithms.signature.get(name)) return undefined;
  return { message: `${name} is a type of certificates; here stand the algorithms that sign certificates.` };
}

/** What is weak is named where it is near, but not proposed. */
function unheardOf(name: string, of: AlgorithmKind, target: Target, correct: Correct): Verdict {
  const known = algorithms[of].entries.filter((each) => isKnown(each, target));
  const meant = nearest(
    name,
    known.map((each) => each.name),
  );
  const near = known.find((each) => each.name === meant);
  if (!near) return { message: `OpenSSH ${target.label} does not know the algorithm "${name}".` };
  const message = `OpenSSH ${target.label} does not know the algorithm "${name}"; did you mean ${near.name}?`;
  return { message, fixes: isSound(near) ? correct(near.name) : [] };
}
