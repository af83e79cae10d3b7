import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** What a benchmark's sample for `conf/web.xml` looks like when it is pasted. */
export const userDataConstraintMisplaced: Rule<WebXmlModel> = {
  id: 'web-xml/user-data-constraint-misplaced',
  title: 'A user-data-constraint outside of a security-constraint',
  why: 'Tomcat reads `user-data-constraint` in a `security-constraint` only and passes over it anywhere else without a word: TLS is not asked for.',
  remedy:
    'Put it into the `security-constraint` that says for which addresses it holds, behind the `auth-constraint`. In `conf/web.xml` do not make one for it: that would take the login from applications.',
  kind: 'security',
  severity: 'error',
  profile: 'recommended',
  risk: 6,
  keywords: ['user-data-constraint'],
  references: [
    servletSecurity,
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.11' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [{ bad: webApp(`\n  ${BY_TLS}\n`) }],
  *check(model): Iterable<Finding> {
    if (!model.root || !model.isComplete) return;
    for (const { parent, nameSpan } of model.named('user-data-constraint')) {
      if (!parent || parent.name === 'security-constraint') continue;
      yield {
        span: nameSpan,
        message: `Tomcat passes over a user-data-constraint in ${parent.name}: it stands in a security-constraint, which says for which addresses it holds.`,
      };
    }
  },
};
