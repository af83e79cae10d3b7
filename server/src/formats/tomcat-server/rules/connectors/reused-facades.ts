import { inService } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** Objects of requests that outlive them. */
export const reusedFacades = flagRule({
  id: 'tomcat-server/reused-facades',
  title: 'Objects of a request are used again for the next one',
  why: 'An application that keeps such an object beyond its request, by mistake or on purpose, then sees the requests and answers of other users.',
  remedy: 'Remove `discardFacades`, or write `true` for 8.5.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.7' },
    { source: 'STIG', id: 'TCAT-AS-001670' },
    { source: 'CWE', id: 'CWE-488' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" discardFacades="false"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['discardFacades'],
  bad: 'false',
  message: () => 'An application that keeps the object of a request sees those of other users through it.',
});
