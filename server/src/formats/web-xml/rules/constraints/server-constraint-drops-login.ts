import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, collection, webApp } from '../examples.js';
import { patternsOf, servletSecurity } from './support.js';

/** The server-wide constraint of hardening guides. */
export const serverConstraintDropsLogin: Rule<WebXmlModel> = {
  id: 'web-xml/server-constraint-drops-login',
  title: 'A server-wide constraint takes the login from applications',
  why: 'Tomcat adds the constraints of `conf/web.xml` to those of each application. Where an application protects **the same pattern** with roles, the one without `auth-constraint` wins, and everybody is let in without login. Where an application has a **more specific** pattern, only that one counts: it asks for the password without TLS.',
  remedy:
    'Remove it here, and ask for `CONFIDENTIAL` in each constraint of the applications. To have no plain HTTP at all, remove the plain connector from `server.xml`, or redirect there.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9,
  keywords: ['security-constraint'],
  references: [
    servletSecurity,
    { source: 'manual', id: 'Tomcat: ssl-howto' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      path: '/opt/tomcat/conf/web.xml',
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${BY_TLS}
  </security-constraint>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.role !== 'server' || !model.isComplete) return;
    for (const constraint of model.constraints.all) {
      const patterns = patternsOf(constraint);
      if (constraint.admission !== 'everybody' || patterns === '') continue;
      yield {
        span: constraint.element.nameSpan,
        message: `This is added to every application: one that asks for roles on ${patterns} too becomes open to everybody, and where one has narrower patterns, this does not hold.`,
      };
    }
  },
};
