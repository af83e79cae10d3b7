import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { invalid, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** One to three numbers with colons between them, as C's sscanf finds them. */
const SCANNED = /^[ \t\n\v\f\r]*([+-]?\d+)(?::[ \t\n\v\f\r]*([+-]?\d+)(?::[ \t\n\v\f\r]*([+-]?\d+))?)?/;

const LARGEST_LONG = 2n ** 63n - 1n;
/** So many characters are more than a long can have. */
const TOO_LONG = 24;

/** The number as it arrives in an int: as a long at the most, of which the upper bits are lost. */
function toInt(text: string): number {
  const digits = text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
  const isNegative = digits.startsWith('-');
  if (digits.length > TOO_LONG) return isNegative ? 0 : -1;
  const number = BigInt(digits);
  if (number > LARGEST_LONG) return -1;
  return number < -LARGEST_LONG ? 0 : Number(BigInt.asIntN(32, number));
}

/** MaxStartups: sshd ignores what follows the numbers. */
export function checkMaxStartups(line: Line, _: Of<'max-startups'>, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  const expected = 'a number, or "start:rate:full"';
  if (!isPresent(argument)) return missing(line, expected);
  const fault = startupsFault(argument.value, target);
  if (fault === undefined) return checkExtra(line, 1, target);
  return [invalid(argument.span, `${line.keyword} takes ${expected}: ${fault}.`)];
}

/** From how many connections on MaxStartups refuses some, and from how many on all: a single number is both. */
export function readMaxStartups(
  value: string,
): { readonly start: number; readonly full: number } | undefined {
  const match = SCANNED.exec(value);
  if (!match) return undefined;
  const start = toInt(match[1] as string);
  return { start, full: match[3] === undefined ? start : toInt(match[3]) };
}

function startupsFault(value: string, target: Target): string | undefined {
  const match = SCANNED.exec(value);
  if (!match) return `"${value}" is neither`;
  const start = toInt(match[1] as string);
  const strict = since(target, '9.2');
  if (match[2] === undefined) return strict && start < 1 ? 'the number must be at least 1' : undefined;
  if (match[3] === undefined) return 'the third number is missing';
  const rate = toInt(match[2]);
  const full = toInt(match[3]);
  if (rate < 1 || rate > 100) return 'the rate is a percentage from 1 to 100';
  if (start > full) return 'the start must not be greater than the full';
  return strict && start < 1 ? 'the start must be at least 1' : undefined;
}

/** PerSourceNetBlockSize: sshd ignores what follows the numbers. */
export function checkNetBlockSize(
  line: Line,
  _: Of<'net-block-size'>,
  target: Target,
): readonly ValueProblem[] {
  const argument = line.args[0];
  const expected = 'the bits of an IPv4 and an IPv6 network, such as "24:64"';
  if (!isPresent(argument)) return missing(line, expected);
  const match = SCANNED.exec(argument.value);
  const bits4 = match ? toInt(match[1] as string) : -1;
  const bits6 = toInt(match?.[2] ?? '0');
  if (bits4 >= 0 && bits4 <= 32 && bits6 >= 0 && bits6 <= 128) return checkExtra(line, 1, target);
  const message = `${line.keyword} takes ${expected}: at most 32 and 128, not "${argument.value}".`;
  return [invalid(argument.span, message)];
}
