import type { Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { invalid, replace, type ValueProblem } from './problem.js';
import { isTime } from './time-format.js';
import { invalidTime } from './times.js';

/** Digits, a fraction and a unit; sshd ignores what follows the unit unless that is a letter or a digit. */
const SIZE = /^[ \t\n\v\f\r]*([+-]?)(\d{0,18})(?:\.\d{0,18})?(?:([bkmgtpe])(?![a-z0-9]).*)?$/is;
const UNITS = 'bkmgtpe';
const LARGEST = 2n ** 63n - 1n;
const SMALLEST = 16n;

/** RekeyLimit: a size, and perhaps a time. */
export function checkRekeyLimit(
  line: Line,
  _: Extract<Grammar, { kind: 'rekey-limit' }>,
  target: Target,
): readonly ValueProblem[] {
  const [size, time] = line.args;
  const expected = 'a size such as "1G", or "default"';
  if (!isPresent(size)) return missing(line, expected);
  const problems = [...checkExtra(line, 2, target)];
  if (time && time.value !== 'none' && !isTime(time.value, target)) {
    problems.unshift(invalidTime(time, 0, target));
  }
  if (isSize(size.value)) return problems;
  return [
    invalid(size.span, `${line.keyword} takes ${expected}, not "${size.value}".`, ...fixesOf(size)),
    ...problems,
  ];
}

/** The bytes of a size such as `1G`; undefined where sshd does not take it for one, 0 for no limit. */
export function sizeInBytes(text: string): bigint | undefined {
  const match = SIZE.exec(text);
  if (!match) return undefined;
  const [, sign, digits, unit] = match as unknown as [string, string, string, string | undefined];
  const scale = unit === undefined ? 0 : UNITS.indexOf(unit.toLowerCase());
  const bytes = BigInt(digits || '0') << BigInt(10 * scale);
  if (bytes === 0n) return bytes;
  return sign !== '-' && bytes >= SMALLEST && bytes <= LARGEST ? bytes : undefined;
}

function isSize(text: string): boolean {
  return text === 'default' || sizeInBytes(text) !== undefined;
}

function fixesOf({ value, span }: Line['args'][number]) {
  const short = /^(\d+)\s*([kmgt])i?b(?:ytes?)?$/i.exec(value);
  if (short) return [replace(span, `${short[1]}${short[2]?.toUpperCase()}`, { safe: true })];
  return /^(?:none|default)$/i.test(value) ? [replace(span, 'default', { safe: true })] : [];
}
