import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { type LogCode, logPattern, patternLogs } from './pattern.js';

/** The headers that hold a password, a token or the id of a session, by the code that logs them. */
const SECRET_HEADERS: Readonly<Record<string, RegExp>> = {
  i: /^(?:cookie|authorization|proxy-authorization|x-api-key|x-auth-token|x-csrf-token)$/i,
  o: /^set-cookie$/i,
  c: /sess|^sid$|sso|token|auth|jwt/i,
};

/** What would let a reader of the log be somebody else. */
export const secretsInAccessLog: Rule<ServerModel> = {
  id: 'tomcat-server/secrets-in-access-log',
  title: 'Session ids or credentials go into the access log',
  why: 'Logs are read, copied and kept by more people and systems than the server itself. Who finds a session id or a token there uses it as its owner.',
  remedy: 'Leave the code out. `%u` names the user, and `%{c}L` tells connections apart in newer releases.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-532' },
  ],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="%h %t %s %{JSESSIONID}c" />',
      ),
      good: inHost('<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="%h %t %s -" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const valve of patternLogs(model)) {
      for (const code of logPattern(model, valve)?.codes ?? []) {
        const what = secretOf(code);
        if (what === undefined) continue;
        yield {
          span: code.span,
          message: `This writes ${what} into the log.`,
          fixes: () => [
            { title: 'Write - in its place', safe: false, edits: [{ span: code.span, text: '-' }] },
          ],
        };
      }
    }
  },
};

function secretOf({ letter, argument }: LogCode): string | undefined {
  if (argument === undefined) return letter === 'S' ? 'the id of the session' : undefined;
  if (!SECRET_HEADERS[letter]?.test(argument)) return undefined;
  return letter === 'c' ? `the cookie ${argument}` : `the header ${argument}`;
}
