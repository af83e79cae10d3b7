import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** Sessions without cookies. */
export const sessionIdsInUrls = flagRule({
  id: 'tomcat-server/session-ids-in-urls',
  title: 'Sessions go by ids in URLs',
  why: 'Without cookies the session id is part of each URL: it stands in logs, in the browser’s history and in links that people send each other, and whoever has it is in the session.',
  remedy: 'Remove `cookies`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Context'],
  references: [
    { source: 'manual', id: 'Tomcat: config/context' },
    { source: 'CWE', id: 'CWE-598' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" cookies="false" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  attributes: ['cookies'],
  bad: 'false',
  message: () => 'No cookie carries the session: where the application has one, its id is in the URLs.',
});
