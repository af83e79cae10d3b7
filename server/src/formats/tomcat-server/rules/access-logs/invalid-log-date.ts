import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { accessLogsOf } from './access-logs.js';
import { dateFormatProblem } from './date-format.js';
import { type LogCode, logPattern, patternLogs } from './pattern.js';

/** A date of an access log that Java cannot write. */
export const invalidLogDate: Rule<ServerModel> = {
  id: 'tomcat-server/invalid-log-date',
  title: 'A date of the access log that Java cannot write',
  why: 'Dates are formats of Java: a letter that it does not know has to stand in single quotes. In `fileDateFormat` it keeps Tomcat from starting, in `%{...}t` nothing is logged at all.',
  remedy: 'Correct the format, such as `.yyyy-MM-dd`. What belongs behind the date goes into `suffix`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Valve'],
  references: [{ source: 'manual', id: 'Tomcat: config/valve' }],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="combined"\n       fileDateFormat=".yyyy-MM-dd.log" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const valves = accessLogsOf(model);
    for (const valve of valves) yield* judgeFileDate(model, valve);
    for (const valve of patternLogs(model)) {
      for (const code of logPattern(model, valve)?.codes ?? []) {
        const problem = problemOfTime(code);
        if (problem === undefined) continue;
        yield {
          span: code.span,
          severity: 'warning',
          message: `Java cannot write a date with ${problem}: no request is logged.`,
        };
      }
    }
  },
};

function* judgeFileDate(model: ServerModel, valve: XmlElement): Iterable<Finding> {
  const format = model.written(valve, 'fileDateFormat');
  const span = model.attribute(valve, 'fileDateFormat')?.valueSpan;
  const problem = format === undefined ? undefined : dateFormatProblem(format);
  if (problem === undefined || !span) return;
  yield { span, message: `Java cannot write a date with ${problem}: Tomcat does not start.` };
}

function problemOfTime({ letter, argument }: LogCode): string | undefined {
  if (letter !== 't' || argument === undefined) return undefined;
  const format = argument.replace(/^(?:begin|end)(?::|$)/, '');
  return /^(?:sec|msec|msec_frac)?$/.test(format) ? undefined : dateFormatProblem(format);
}
