import { since, type Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing, restFrom } from './arguments.js';
import { isInteger, isPort } from './numbers.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** MaxAuthTries and its like. */
export function checkInteger(line: Line, { orWord }: Of<'integer'>, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  const expected = `a whole number from 0 to 2147483647${orWord ? `, or \`${orWord}\`` : ''}`;
  if (!isPresent(argument)) return missing(line, expected);
  const { value, span } = argument;
  // Until 7.6 sshd took what is no number for 0.
  if (value === orWord || isInteger(value) || !since(target, '7.7')) return checkExtra(line, 1, target);
  const lower = orWord !== undefined && value.toLowerCase() === orWord;
  const fixes = lower ? [replace(span, orWord, { safe: true })] : [];
  return [invalid(span, `${line.keyword} takes ${expected}, not "${value}".`, ...fixes)];
}

/** Port: one port on a line. */
export function checkPort(
  line: Line,
  _: Of<'port'>,
  target: Target,
  source: SourceText,
): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, 'a port from 1 to 65535');
  const isGood = isPort(argument.value, target);
  const extra = checkExtra(line, 1, target);
  if (isGood && extra.length === 0) return NO_PROBLEMS;
  const all = restFrom(line, 0);
  const ports = source
    .slice(all)
    .split(/[\s,]+/)
    .filter((each) => each !== '');
  if (ports.length > 1 && ports.every((each) => isPort(each, target))) {
    const message = `${line.keyword} takes one port; write a line for each.`;
    return [
      { ...invalid(all, message, splitLines(line, all, ports, source)), kind: isGood ? 'extra' : 'invalid' },
    ];
  }
  if (isGood) return extra;
  return [invalid(argument.span, `"${argument.value}" is no port; write a number from 1 to 65535.`)];
}

/** StreamLocalBindMask: sshd reads the octal digits at its beginning, and ignores what follows them. */
export function checkOctalMode(line: Line, _: Of<'octal-mode'>, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, 'an octal mask such as 0177');
  const digits = /^[ \t\n\v\f\r]*([+-]?[0-7]+)/.exec(argument.value)?.[1];
  const mask = digits === undefined ? Number.NaN : Number.parseInt(digits, 8);
  if (mask >= 0 && mask <= 0o777) return checkExtra(line, 1, target);
  const message = `${line.keyword} takes an octal mask from 0 to 0777, not "${argument.value}".`;
  return [invalid(argument.span, message)];
}

const SCANNED = /^[ \t\n\v\f\r]*([+-]?\d+)(?::[ \t\n\v\f\r]*([+-]?\d+)(?::[ \t\n\v\f\r]*([+-]?\d+))?)?/;

/** MaxStartups: sshd ignores what follows the numbers. */
export function checkMaxStartups(line: Line, _: Of<'max-startups'>, target: Target): readonly ValueProblem[] {
  const argument = line.args[0];
  const expected = 'a number, or `start:rate:full`';
  if (!isPresent(argument)) return missing(line, expected);
  const fault = startupsFault(argument.value, target);
  if (fault === undefined) return checkExtra(line, 1, target);
  return [invalid(argument.span, `${line.keyword} takes ${expected}: ${fault}.`)];
}

function startupsFault(value: string, target: Target): string | undefined {
  const match = SCANNED.exec(value);
  if (!match) return `"${value}" is neither`;
  const start = Number(match[1]);
  const strict = since(target, '9.2');
  if (match[2] === undefined) return strict && start < 1 ? 'the number must be at least 1' : undefined;
  if (match[3] === undefined) return 'the third number is missing';
  const rate = Number(match[2]);
  const full = Number(match[3]);
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
  const expected = 'the bits of an IPv4 and an IPv6 network, such as `24:64`';
  if (!isPresent(argument)) return missing(line, expected);
  const match = SCANNED.exec(argument.value);
  const bits4 = match ? Number(match[1]) : -1;
  const bits6 = Number(match?.[2] ?? 0);
  if (bits4 >= 0 && bits4 <= 32 && bits6 >= 0 && bits6 <= 128) return checkExtra(line, 1, target);
  const message = `${line.keyword} takes ${expected}: at most 32 and 128, not "${argument.value}".`;
  return [invalid(argument.span, message)];
}

/** The fix that gives each of a line's values a line of its own. */
export function splitLines(
  line: Line,
  span: { start: number; end: number },
  values: readonly string[],
  source: SourceText,
) {
  const next = `${source.eol}${source.indentAt(line.keywordSpan.start)}${line.keyword} `;
  return replace(span, values.join(next), { title: 'Write a line for each' });
}
