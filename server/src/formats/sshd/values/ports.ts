import type { Fix } from '../../../core/finding.js';
import type { Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Line } from '../parse/syntax.js';
import { checkExtra, isPresent, missing, restFrom } from './arguments.js';
import { isPort } from './numbers.js';
import { invalid, NO_PROBLEMS, replace, type ValueProblem } from './problem.js';

/** Port: one port on a line. */
export function checkPort(
  line: Line,
  _: Extract<Grammar, { kind: 'port' }>,
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

/** The fix that gives each of a line's values a line of its own. */
export function splitLines(line: Line, span: Span, values: readonly string[], source: SourceText): Fix {
  const next = `${source.eol}${source.indentAt(line.keywordSpan.start)}${line.keyword} `;
  return replace(span, values.join(next), { title: 'Write a line for each' });
}
