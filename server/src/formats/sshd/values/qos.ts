import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { QOS_CLASSES } from '../catalogue/vocabulary.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { readDecimal } from './numbers.js';
import { invalid, NO_PROBLEMS, type ValueProblem } from './problem.js';
import { isOneOf } from './word-list.js';

const C_NUMBER = /^[ \t\n\v\f\r]*[+-]?(?:0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i;

/** IPQoS: one or two classes. */
export function checkQos(
  line: Line,
  _: Extract<Grammar, { kind: 'qos' }>,
  target: Target,
): readonly ValueProblem[] {
  const first = line.args[0];
  if (!isPresent(first)) return missing(line, 'one or two classes such as "af21" or "none"');
  for (const argument of [first, line.args[1]]) {
    if (argument === undefined || isQos(argument.value, target)) continue;
    const { value, span } = argument;
    const message = `"${value}" is no class for ${line.keyword}; write one such as "ef", "af21" or "cs1", or a number to 255.`;
    return [invalid(span, message)];
  }
  return line.args.length > 2 ? checkExtra(line, 2, target) : NO_PROBLEMS;
}

function isQos(value: string, target: Target): boolean {
  if (isOneOf(value, QOS_CLASSES, target)) return true;
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
