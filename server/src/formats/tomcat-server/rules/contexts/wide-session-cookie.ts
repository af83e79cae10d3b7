import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

/** A session cookie for all applications of a host. */
export const wideSessionCookie: Rule<ServerModel> = {
  id: 'tomcat-server/wide-session-cookie',
  title: 'The session cookie goes to every application of the host',
  why: 'With `sessionCookiePath="/"` the browser sends the session id to the other applications as well, which may take it. Two applications that do this under the same cookie name also end each other’s sessions.',
  remedy:
    'Remove `sessionCookiePath`. Where several applications must share a login, use the `SingleSignOn` valve.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 3,
  keywords: ['Context'],
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'CWE', id: 'CWE-668' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" sessionCookiePath="/" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const context of model.named('Context')) {
      const cookiePath = model.attribute(context, 'sessionCookiePath');
      if (cookiePath?.value !== '/' || isAtRoot(model.attribute(context, 'path')?.value)) continue;
      yield {
        span: cookiePath.valueSpan,
        message: 'The session id of this application is sent to every application of the host.',
        fixes: () => [
          {
            title: 'Remove sessionCookiePath',
            safe: false,
            edits: removeAttribute(context, cookiePath),
          },
        ],
      };
    }
  },
};

/** Whether the path of the application is, or may be, that of the whole host. */
function isAtRoot(path: string | undefined): boolean {
  return path === undefined || path === '' || path === '/' || path.includes('${');
}
