import { inService } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** TRACE for everybody. */
export const traceAllowed = flagRule({
  id: 'tomcat-server/trace-allowed',
  title: 'The TRACE method is switched on',
  why: 'TRACE sends a request back as it came in, with cookies, passwords and what proxies have added. No application needs it.',
  remedy: 'Remove `allowTrace` from the connector.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.6' },
    { source: 'STIG', id: 'TCAT-AS-000470' },
    { source: 'CWE', id: 'CWE-693' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" allowTrace="true"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['allowTrace'],
  bad: 'true',
  message: () => 'TRACE sends requests back with the cookies and passwords in them.',
});
