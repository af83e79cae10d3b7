import type { Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { isPresent, missing } from './arguments.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

type Of<Kind extends Grammar['kind']> = Extract<Grammar, { kind: Kind }>;

/** ForceCommand, and the commands for keys and principals, which want an absolute path. */
export function checkCommand(
  line: Line,
  { absolute }: Of<'command'>,
  _: Target,
  source: SourceText,
): readonly ValueProblem[] {
  const { start, end } = line.raw;
  if (start >= end) return missing(line, 'a command');
  if (!absolute || source.text.charAt(start) === '/') return NO_PROBLEMS;
  const command = source.slice(line.raw);
  if (command.toLowerCase() === 'none') return NO_PROBLEMS;
  return [notAbsolute(line, command)];
}

/** sshd looks at the line as it is written: it wants a slash there, and a quote is none. */
function notAbsolute(line: Line, command: string): ValueProblem {
  const first = line.args[0];
  if (first === undefined) return invalid(line.raw, `${line.keyword} needs the absolute path of a program.`);
  const { value, span } = first;
  if (value.toLowerCase() === 'none') {
    return invalid(
      line.raw,
      `Behind "none" nothing may stand, not even a comment; sshd reads all of the line.`,
      replace(line.raw, 'none', { title: 'Remove what follows "none"' }),
    );
  }
  if (!value.startsWith('/'))
    return invalid(span, `${line.keyword} needs an absolute path, which begins with "/".`);
  const message = `The path of ${line.keyword} must not be in quotes: sshd reads the line as it is written.`;
  const isPlain = !/[\s"'\\]/.test(value) && /^["']/.test(command);
  return invalid(span, message, ...(isPlain ? [replace(span, value, { title: 'Remove the quotes' })] : []));
}

/** VersionAddendum: a carriage return would break the greeting. */
export function checkText(
  line: Line,
  _: Of<'text'>,
  __: Target,
  source: SourceText,
): readonly ValueProblem[] {
  const { start, end } = line.raw;
  if (start >= end) return missing(line, 'a text, or "none"');
  const at = source.slice(line.raw).indexOf('\r');
  if (at < 0) return NO_PROBLEMS;
  return [
    invalid(
      { start: start + at, end: start + at + 1 },
      `${line.keyword} refuses a carriage return in its text.`,
    ),
  ];
}

/** Subsystem: a name, and a command with its arguments. */
export function checkSubsystem(line: Line): readonly ValueProblem[] {
  const [name, command] = line.args;
  if (!isPresent(name)) return missing(line, 'a name and a command');
  if (isPresent(command)) return NO_PROBLEMS;
  const { span } = command ?? name;
  const message = `${line.keyword} needs a command behind the name, such as "internal-sftp".`;
  return [{ kind: 'missing', span, message, fixes: [] }];
}
