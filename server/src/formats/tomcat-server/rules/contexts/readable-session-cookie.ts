import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** A session cookie that scripts read. */
export const readableSessionCookie = flagRule({
  id: 'tomcat-server/readable-session-cookie',
  title: 'Scripts may read the session cookie',
  why: 'With `useHttpOnly="false"` the session cookie is not `HttpOnly`, unless `web.xml` says so: a script that gets into a page of the application takes the session with it.',
  remedy: 'Remove `useHttpOnly`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Context'],
  references: [
    { source: 'manual', id: 'Tomcat: config/context' },
    { source: 'CWE', id: 'CWE-1004' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" useHttpOnly="false" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  attributes: ['useHttpOnly'],
  bad: 'false',
  message: () => 'The session cookie is not HttpOnly, unless web.xml says so: scripts can read it.',
});
