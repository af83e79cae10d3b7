import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild } from '../../../xml/edits.js';
import type { Application, Constraints, SecurityConstraint } from '../../model/constraints.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** A constraint that lacks what it is for. */
export const constraintWithoutDemand: Rule<WebXmlModel> = {
  id: 'web-xml/constraint-without-demand',
  title: 'A constraint that asks for nothing',
  why: 'A `security-constraint` with neither `auth-constraint` nor `user-data-constraint` lets everybody do what it names. Above all, a list of methods such as `PUT` and `DELETE` in it does not forbid them.',
  remedy:
    'To forbid, add an empty `<auth-constraint/>`; to ask for a login, one with roles. If nothing is to be asked for, remove the constraint.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['security-constraint'],
  references: [servletSecurity, { source: 'CWE', id: 'CWE-284' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>No uploads</web-resource-name>
      <url-pattern>/*</url-pattern>
      <http-method>PUT</http-method>
      <http-method>DELETE</http-method>
    </web-resource-collection>
  </security-constraint>
`),
      good: webApp(`
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>No uploads</web-resource-name>
      <url-pattern>/*</url-pattern>
      <http-method>PUT</http-method>
      <http-method>DELETE</http-method>
    </web-resource-collection>
    <auth-constraint/>
  </security-constraint>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.role === 'server') return;
    for (const constraint of model.constraints.all) {
      const asksForNothing = constraint.admission === 'everybody' && !constraint.userDataConstraint;
      if (!asksForNothing || isException(constraint, model.constraints)) continue;
      if (!constraint.collections.some(({ patterns }) => patterns.length > 0)) continue;
      yield {
        span: constraint.element.nameSpan,
        message:
          'This constraint has neither auth-constraint nor user-data-constraint: everybody may do what it names.',
        fixes: () => [
          {
            title: 'Let nobody do it: add an empty auth-constraint',
            safe: false,
            edits: insertChild(constraint.element, '<auth-constraint/>', 'last'),
          },
        ],
      };
    }
  },
};

/** Whether it takes something out of a wider constraint, or is said to open what another one closes. */
function isException({ collections }: SecurityConstraint, constraints: Constraints): boolean {
  return collections.some((collection) =>
    collection.patterns.some(({ value }) => {
      const alike = constraints.byPattern.get(value);
      if (alike?.closed) return true;
      // All but TRACE, which another one forbids: servers that ask for every method to be covered come with this.
      if (collection.methods.isOmission && alike?.applications.some(isForbidden)) return true;
      return collection.methodWords.length === 0 && constraints.wider(value) !== undefined;
    }),
  );
}

function isForbidden({ constraint }: Application): boolean {
  return constraint.admission === 'nobody';
}
