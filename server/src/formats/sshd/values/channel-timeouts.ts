import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import type { Argument, Line } from '../parse/syntax.js';
import { checkEach, missing, refusesEmptyList } from './arguments.js';
import { invalid, replaceWithin, type ValueProblem } from './problem.js';
import { isTime } from './time-format.js';
import { invalidTime } from './times.js';

/** ChannelTimeout: `type=time`, or `none` alone. */
export function checkChannelTimeouts(
  line: Line,
  _: Extract<Grammar, { kind: 'channel-timeouts' }>,
  target: Target,
): readonly ValueProblem[] {
  if (line.args.length === 0 && refusesEmptyList(target)) return missing(line, '"type=time", or "none"');
  return checkEach(line, target, channelTimeoutProblem);
}

function channelTimeoutProblem(argument: Argument, line: Line, target: Target): ValueProblem | undefined {
  const { value, span } = argument;
  if (value.toLowerCase() === 'none') {
    return standsAlone(argument, line, target)
      ? undefined
      : invalid(span, `"none" must stand alone behind ${line.keyword}.`);
  }
  const equals = value.indexOf('=');
  if (equals > 0) {
    const time = value.slice(equals + 1);
    if (isTime(time, target)) return undefined;
    return invalidTime(argument, equals + 1, target);
  }
  const message = `${line.keyword} takes "type=time" such as "session:*=10m", not "${value}".`;
  const colon = value.lastIndexOf(':');
  const isColon = colon > 0 && isTime(value.slice(colon + 1), target);
  const fixes = isColon ? replaceWithin(argument, colon, colon + 1, '=', { safe: true }) : [];
  return invalid(span, message, ...fixes);
}

/** Until 9.6 sshd only looked whether something follows. */
function standsAlone(argument: Argument, line: Line, target: Target): boolean {
  return since(target, '9.7') ? line.args.length === 1 : argument === line.args.at(-1);
}
