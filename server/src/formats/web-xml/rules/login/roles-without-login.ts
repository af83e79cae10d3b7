import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { isForNobody } from '../constraints/support.js';
import { CLERKS, collection, webApp } from '../examples.js';

/** Roles that nobody can have. */
export const rolesWithoutLogin: Rule<WebXmlModel> = {
  id: 'web-xml/roles-without-login',
  title: 'Roles are asked for, and there is no way to log in',
  why: 'Without a `login-config`, or with the method `NONE`, Tomcat asks nobody for a name. Nobody has a role then, and everybody gets 403, unless a valve or a proxy in front of Tomcat has logged them in.',
  remedy: 'Say in `login-config` how users log in: `FORM`, `BASIC`, `CLIENT-CERT`, `DIGEST` or `SPNEGO`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['auth-constraint'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 13.6' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
  </security-constraint>
  <security-role><role-name>clerk</role-name></security-role>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.role !== 'application' || !model.isComplete) return;
    const method = model.loginConfigs[0]?.method;
    if (model.loginConfigs.length > 0 && method?.value !== 'NONE') return;
    const closed = model.constraints.all.find(
      (constraint) =>
        constraint.admission === 'roles' &&
        !isForNobody(constraint) &&
        constraint.collections.some(({ patterns }) => patterns.length > 0),
    );
    if (!closed?.authConstraint) return;
    yield {
      span: method ? method.element.textSpan : closed.authConstraint.nameSpan,
      message: method
        ? 'With NONE nobody can log in, and the constraints ask for roles: everybody gets 403.'
        : 'Roles are asked for here, and no login-config says how to log in: everybody gets 403.',
    };
  },
};
