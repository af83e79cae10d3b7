import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';

/** An application that reaches into others. */
export const crossContext = flagRule({
  id: 'tomcat-server/cross-context',
  title: 'An application that may call into the others',
  why: 'With `crossContext` an application gets hold of the other applications of its host and may forward requests into them. A hole in one of them is then a hole in all.',
  remedy: 'Remove `crossContext`. Portals need it: keep those on a host of their own.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.5,
  keywords: ['Context'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.14' },
    { source: 'manual', id: 'Tomcat: security-howto' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" crossContext="true" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  attributes: ['crossContext'],
  bad: 'true',
  message: () => 'This application may forward requests into the other applications of its host.',
});
