import { inHost } from '../examples.js';
import { flagRule } from '../flag-rule.js';
import { nameOf } from './application.js';

/** The applications that Tomcat ships and that need its own classes. */
const NEED_IT: ReadonlySet<string> = new Set(['manager', 'host-manager']);

/** An application with Tomcat's own classes at hand. */
export const privilegedContext = flagRule({
  id: 'tomcat-server/privileged-context',
  title: 'An application that may use the classes of Tomcat itself',
  why: 'A privileged application may load the servlets of Tomcat: those of the manager, which deploy applications, and those that run programs (CGI) and commands in pages (SSI).',
  remedy: 'Remove `privileged`. Only the manager, the host manager, and CGI or SSI need it.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Context'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.13' },
    { source: 'STIG', id: 'TCAT-AS-000590' },
    { source: 'manual', id: 'Tomcat: config/context' },
  ],
  examples: [
    {
      bad: inHost('<Context path="/shop" docBase="/srv/shop" privileged="true" />'),
      good: inHost('<Context path="/shop" docBase="/srv/shop" />'),
    },
  ],
  attributes: ['privileged'],
  bad: 'true',
  excepts: (model, element) => NEED_IT.has(nameOf(model, element) ?? ''),
  message: () => 'This application may load the servlets of Tomcat itself: manager, CGI, SSI.',
});
