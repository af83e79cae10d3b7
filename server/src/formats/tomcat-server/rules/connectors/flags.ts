import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../connector-support.js';
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

const malformedHeadersTaken = flagRule({
  id: 'tomcat-server/malformed-requests-taken',
  title: 'Malformed requests are taken',
  why: 'A proxy in front may read a malformed header, or two different host names, otherwise than Tomcat does. That is how one client smuggles requests into the connection of another (CVE-2022-42252).',
  remedy: 'Remove the attribute, so that Tomcat refuses such requests.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'CVE', id: 'CVE-2022-42252' },
    { source: 'CWE', id: 'CWE-444' },
  ],
  examples: [
    {
      target: '9.0',
      bad: inService('<Connector port="8080" rejectIllegalHeader="false"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['rejectIllegalHeader', 'rejectIllegalHeaderName'],
  bad: 'false',
  message: () => 'Tomcat skips malformed headers that a proxy in front may read otherwise.',
});

const otherHostTaken = flagRule({
  ...malformedHeadersTaken,
  keywords: ['Connector'],
  attributes: ['allowHostHeaderMismatch'],
  bad: 'true',
  message: () => 'Tomcat takes requests that name two hosts, of which a proxy in front may choose the other.',
});

/** Requests that parsers read differently. */
export const malformedRequestsTaken: Rule<ServerModel> = {
  ...malformedHeadersTaken,
  *check(model, context) {
    yield* malformedHeadersTaken.check(model, context);
    yield* otherHostTaken.check(model, context);
  },
};

/** Names of clients that DNS tells. */
export const clientLookups = flagRule({
  id: 'tomcat-server/client-lookups',
  title: 'The host name of each client is looked up',
  why: 'Where an application asks for the name of a client, its request waits for an answer of DNS. Whoever answers for his address decides the name.',
  remedy: 'Remove `enableLookups`, unless something needs the names.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  references: [{ source: 'CIS', id: 'Apache Tomcat 10.1: 10.15' }],
  examples: [
    {
      bad: inService('<Connector port="8080" enableLookups="true"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  keywords: ['Connector'],
  attributes: ['enableLookups'],
  bad: 'true',
  message: () => 'Requests may wait for DNS, and whoever answers there decides the name of the client.',
});

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
