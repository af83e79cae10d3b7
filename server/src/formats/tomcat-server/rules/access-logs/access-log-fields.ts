import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { logPattern, patternLogs } from './pattern.js';

/** What an audit wants to know of a request, and the sets of codes each of which says it. */
const FIELDS: readonly (readonly [what: string, ways: readonly string[]])[] = [
  ['the client (%h)', ['h', 'a', 'i']],
  ['the user (%u)', ['u']],
  ['the time (%t)', ['t']],
  ['the request (%r)', ['r', 'mU']],
  ['the status (%s)', ['s']],
];

/** A line of the log that does not say who did what, when, and with which outcome. */
export const accessLogFields: Rule<ServerModel> = {
  id: 'tomcat-server/access-log-fields',
  title: 'The access log does not say all that an audit wants',
  why: 'Benchmarks want each line to say who asked, from where, when, for what, and what came of it.',
  remedy: 'Use `pattern="combined"`, or add the codes that are missing.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 7.5' },
    { source: 'STIG', id: 'TCAT-AS-000240' },
  ],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="%h %t %r" />'),
      good: inHost('<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="combined" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const valve of patternLogs(model)) {
      const pattern = logPattern(model, valve);
      if (!pattern) continue;
      const letters = new Set(pattern.codes.map(({ letter }) => letter));
      const missing = FIELDS.filter(
        ([, ways]) => !ways.some((way) => [...way].every((letter) => letters.has(letter))),
      );
      if (missing.length === 0) continue;
      const name = model.attribute(valve, 'pattern')?.name ?? 'pattern';
      yield {
        span: pattern.span,
        message: `The log does not say ${missing.map(([what]) => what).join(', ')}.`,
        fixes: () => [
          {
            title: 'Log in the combined format',
            safe: false,
            edits: setAttribute(valve, name, 'combined'),
          },
        ],
      };
    }
  },
};
