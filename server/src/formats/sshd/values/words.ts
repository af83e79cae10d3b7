import type { Fix } from '../../../core/finding.js';
import { nearest } from '../../../core/nearest.js';
import { since, type Target } from '../../../core/target.js';
import type { Grammar, Word } from '../catalogue/grammar.js';
import type { Argument, Line } from '../parse/syntax.js';
import { checkEach, checkExtra, isPresent, missing } from './arguments.js';
import { readDecimal } from './numbers.js';
import { either, invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

const YES_OR_NO: readonly Word[] = [{ value: 'yes' }, { value: 'no' }];

/** What people write elsewhere for the same. */
const SYNONYMS: Readonly<Record<string, string>> = {
  '1': 'yes',
  enable: 'yes',
  enabled: 'yes',
  on: 'yes',
  true: 'yes',
  y: 'yes',
  '0': 'no',
  disable: 'no',
  disabled: 'no',
  false: 'no',
  n: 'no',
  off: 'no',
  both: 'any',
  ipv4: 'inet',
  ipv6: 'inet6',
};

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
  if (!isPresent(argument)) return missing(line, either(spelled(words, target)));
  if (isOneOf(argument.value, words, caseSensitive, target)) return checkExtra(line, 1, target);
  return [notAWord(line, argument, words, target), ...checkExtra(line, 1, target)];
}

function isOneOf(value: string, words: readonly Word[], caseSensitive: boolean, target: Target): boolean {
  for (const word of words) {
    if (!isSame(word.value, value, caseSensitive)) continue;
    if (isKnown(word, target)) return true;
  }
  return false;
}

function isSame(a: string, b: string, caseSensitive: boolean): boolean {
  if (a === b) return true;
  return !caseSensitive && a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

function isKnown(word: Word, target: Target): boolean {
  if (word.since !== undefined && !since(target, word.since)) return false;
  return word.until === undefined || !since(target, word.until);
}

/** The words to propose: those that the target knows, without old names. */
function spelled(words: readonly Word[], target: Target): string[] {
  return words.filter((each) => isKnown(each, target) && !each.replacedBy).map(({ value }) => value);
}

function notAWord(
  line: Line,
  { value, span }: Argument,
  words: readonly Word[],
  target: Target,
): ValueProblem {
  const proposed = spelled(words, target);
  const later = words.find((each) => isSame(each.value, value, false) && !isKnown(each, target));
  const synonym = SYNONYMS[value.toLowerCase()];
  const meant = synonym && proposed.includes(synonym) ? synonym : undefined;
  const near = meant ?? nearest(value, proposed);
  const isCertain = meant !== undefined || near === value.toLowerCase();
  const fixes: Fix[] = near === undefined || later ? [] : [replace(span, near, { safe: isCertain })];
  const reason = later?.since ? ` (it came with OpenSSH ${later.since})` : '';
  return invalid(span, `${line.keyword} takes ${either(proposed)}, not "${value}"${reason}.`, ...fixes);
}

/** Any one word, such as the name of an account. */
export function checkString(
  line: Line,
  { kind }: Of<'string'> | Of<'user'>,
  target: Target,
): readonly ValueProblem[] {
  if (!isPresent(line.args[0])) return missing(line, kind === 'user' ? 'the name of an account' : 'a word');
  return checkExtra(line, 1, target);
}

/** PermitUserEnvironment: since 7.8 whatever is not `yes` or `no` is a list of patterns. */
export function checkUserEnvironment(
  line: Line,
  _: Of<'user-environment'>,
  target: Target,
): readonly ValueProblem[] {
  if (!since(target, '7.8')) return checkWords(line, YES_OR_NO, false, target);
  if (!isPresent(line.args[0])) return missing(line, '`yes`, `no` or a list of patterns');
  return checkExtra(line, 1, target);
}

/** RDomain: no system that the portable OpenSSH runs on can set it, and since 8.3 sshd says so. */
export function checkRoutingDomain(
  line: Line,
  _: Of<'routing-domain'>,
  target: Target,
): readonly ValueProblem[] {
  const argument = line.args[0];
  if (since(target, '8.3')) {
    return [
      invalid(
        argument?.span ?? line.keywordSpan,
        'sshd cannot set a routing domain on this system and refuses the line.',
      ),
    ];
  }
  if (!isPresent(argument)) return missing(line, 'a routing domain, or `none`');
  return checkExtra(line, 1, target);
}

const KEY_OPTIONS: readonly Word[] = [
  { value: 'none' },
  { value: 'touch-required' },
  { value: 'verify-required', since: '8.4' },
];

/** PubkeyAuthOptions: words with blanks between them. */
export function checkPublicKeyOptions(
  line: Line,
  _: Of<'public-key-options'>,
  target: Target,
): readonly ValueProblem[] {
  return checkEach(line, target, keyOptionProblem);
}

function keyOptionProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  if (isOneOf(argument.value, KEY_OPTIONS, false, target)) return undefined;
  const parts = argument.value.split(',').filter((part) => part !== '');
  if (parts.length < 2 || !parts.every((part) => isOneOf(part, KEY_OPTIONS, false, target))) {
    return notAWord(line, argument, KEY_OPTIONS, target);
  }
  const fix = replace(argument.span, parts.join(' '), {
    safe: true,
    title: 'Write blanks instead of commas',
  });
  return invalid(argument.span, `${line.keyword} wants blanks between its options, not commas.`, fix);
}

const NUMBERED = [
  'af11',
  'af12',
  'af13',
  'af21',
  'af22',
  'af23',
  'af31',
  'af32',
  'af33',
  'af41',
  'af42',
  'af43',
]
  .concat(['cs0', 'cs1', 'cs2', 'cs3', 'cs4', 'cs5', 'cs6', 'cs7', 'ef'])
  .map((value): Word => ({ value }));

/** The classes of IPQoS. */
export const QOS_WORDS: readonly Word[] = [
  ...NUMBERED,
  { value: 'le', since: '8.2', summary: 'Lower effort.' },
  { value: 'va', since: '10.3', summary: 'Voice admit.' },
  { value: 'none', since: '7.6', summary: 'What the operating system has.' },
  { value: 'lowdelay', replacedBy: 'ef' },
  { value: 'throughput', replacedBy: 'cs0' },
  { value: 'reliability', replacedBy: 'af21' },
];

const C_NUMBER = /^[ \t\n\v\f\r]*[+-]?(?:0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i;

/** IPQoS: one or two classes. */
export function checkQos(line: Line, _: Of<'qos'>, target: Target): readonly ValueProblem[] {
  const first = line.args[0];
  if (!isPresent(first)) return missing(line, 'one or two classes such as `af21` or `none`');
  for (const argument of [first, line.args[1]]) {
    if (argument === undefined || isQos(argument.value, target)) continue;
    const { value, span } = argument;
    const message = `"${value}" is no class for ${line.keyword}; write one such as \`ef\`, \`af21\` or \`cs1\`, or a number to 255.`;
    return [invalid(span, message)];
  }
  return line.args.length > 2 ? checkExtra(line, 2, target) : NO_PROBLEMS;
}

function isQos(value: string, target: Target): boolean {
  if (isOneOf(value, QOS_WORDS, false, target)) return true;
  const number = since(target, '9.8') ? readDecimal(value) : readCNumber(value);
  return number !== undefined && number >= 0 && number <= 255;
}

/** A number as C reads it, octal after a 0 and hexadecimal after 0x. */
function readCNumber(text: string): number | undefined {
  if (!C_NUMBER.test(text)) return undefined;
  const trimmed = text.trim().toLowerCase();
  const negative = trimmed.startsWith('-');
  const digits = trimmed.replace(/^[+-]/, '');
  const number = /^0[0-7]/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return negative ? -number : number;
}
