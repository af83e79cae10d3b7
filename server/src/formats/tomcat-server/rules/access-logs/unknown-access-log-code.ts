import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { has } from '../../../tomcat/releases.js';
import { accessLogCodes } from '../../catalogue/access-log-codes.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { type LogCode, logPattern, patternLogs } from './pattern.js';

const CODES = new Map(accessLogCodes.map((code) => [code.letter, code]));

/** A code in the pattern of an access log that Tomcat does not know. */
export const unknownAccessLogCode: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-access-log-code',
  title: 'The pattern of an access log has a code that does not exist',
  why: 'Where a code is unknown, Tomcat writes question marks into every line: what was to be logged is missing.',
  remedy:
    'Use a code that the manual lists; upper and lower case are different codes. A pattern by name is `common` or `combined`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Valve'],
  references: [{ source: 'manual', id: 'Tomcat: config/valve' }],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="%h %u %t %R %s" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const valve of patternLogs(model)) {
      const pattern = logPattern(model, valve);
      if (!pattern) continue;
      if (pattern.unclosed) {
        yield { span: pattern.unclosed, message: 'No } closes this: Tomcat writes ???{??? into every line.' };
      } else if (pattern.codes.length === 0) {
        yield {
          span: pattern.span,
          message: `There is no code in this pattern: every line is just ${pattern.text}.`,
        };
      }
      for (const code of pattern.codes) {
        if (isKnown(code, model.target)) continue;
        yield { span: code.span, message: messageOf(code) };
      }
    }
  },
};

function isKnown({ letter, argument }: LogCode, target: Target): boolean {
  if (letter === '%') return argument === undefined;
  const code = CODES.get(letter);
  if (!code || !has(code.releases, target)) return false;
  return code.argument === 'optional' || code.argument === (argument === undefined ? 'none' : 'required');
}

function messageOf({ letter, argument }: LogCode): string {
  if (argument !== undefined && !/\w/.test(letter)) {
    return `The letter behind %{${argument}} is missing: Tomcat writes ??? in its place.`;
  }
  const code = argument === undefined ? `%${letter}` : `%{${argument}}${letter}`;
  return `${code} is no code: Tomcat writes ??? in its place.`;
}
