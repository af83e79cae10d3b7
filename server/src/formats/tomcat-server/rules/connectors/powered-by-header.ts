import { inService } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** A header that tells the releases of Tomcat and Java. */
export const poweredByHeader = flagRule({
  id: 'tomcat-server/powered-by-header',
  title: 'A header tells the releases of Tomcat and Java',
  why: '`X-Powered-By` names with each answer the levels of the servlet specification, of Tomcat and of Java: everybody learns which holes to try.',
  remedy: 'Remove `xpoweredBy` from the connector.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.4' },
    { source: 'STIG', id: 'TCAT-AS-000550' },
    { source: 'CWE', id: 'CWE-497' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" xpoweredBy="true"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['xpoweredBy'],
  bad: 'true',
  message: () => 'Each answer tells the releases of Tomcat and Java in X-Powered-By.',
});
