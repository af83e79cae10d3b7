import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild } from '../../../xml/edits.js';
import { unindented } from '../../../xml/layout.js';
import type { Constraints, SecurityConstraint } from '../../model/constraints.js';
import { haveCommon, isEveryMethod } from '../../model/methods.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, CLERKS, collection, LOGIN, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** A constraint that was to add TLS, and takes the login away. */
export const constraintDropsLogin: Rule<WebXmlModel> = {
  id: 'web-xml/constraint-drops-login',
  title: 'A constraint that takes the login from a protected pattern',
  why: 'Tomcat takes the constraints of the pattern that fits best, and of several on one pattern the weakest counts: where one of them has no `auth-constraint`, nobody is asked to log in. A constraint that only asks for TLS therefore opens what another one closes.',
  remedy:
    'Put the `user-data-constraint` into the constraint that has the roles, or repeat its `auth-constraint` here.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['security-constraint'],
  references: [servletSecurity, { source: 'CWE', id: 'CWE-284' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
    ${BY_TLS}
  </security-constraint>
  <security-constraint>
    ${collection('/*')}
    ${BY_TLS}
  </security-constraint>${LOGIN}`),
      good: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
    ${BY_TLS}
  </security-constraint>
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
    ${BY_TLS}
  </security-constraint>${LOGIN}`),
    },
  ],
  *check({ constraints, isComplete }): Iterable<Finding> {
    if (!isComplete) return;
    for (const constraint of constraints.all) {
      if (constraint.admission !== 'everybody') continue;
      const dropped = droppedBy(constraint, constraints);
      if (!dropped) continue;
      const { pattern, closed } = dropped;
      yield {
        span: constraint.element.nameSpan,
        message: `This constraint has no auth-constraint, so that ${pattern} is open to everybody although another constraint asks for roles there.`,
        related: [
          { span: closed.element.nameSpan, message: 'The roles that are asked for here no longer count.' },
        ],
        fixes: () => repeatRoles(constraint, closed),
      };
    }
  },
};

interface Dropped {
  readonly pattern: string;
  readonly closed: SecurityConstraint;
}

function droppedBy(constraint: SecurityConstraint, constraints: Constraints): Dropped | undefined {
  for (const { patterns, methods } of constraint.collections) {
    for (const { value: pattern } of patterns) {
      const same = constraints.byPattern.get(pattern);
      if (same?.closed) {
        const isShut = isEveryMethod(same.methods('nobody'));
        if (!isShut && haveCommon(methods, same.methods('roles'))) return { pattern, closed: same.closed };
        continue;
      }
      // An exception with the same transport is meant as one; one that only adds TLS is not.
      const wider = constraints.wider(pattern);
      if (constraint.requiresTls && wider?.closed && !wider.encrypted)
        return { pattern, closed: wider.closed };
    }
  }
  return undefined;
}

function repeatRoles(
  { element, userDataConstraint }: SecurityConstraint,
  closed: SecurityConstraint,
): readonly Fix[] {
  if (!closed.authConstraint) return [];
  const xml = unindented(closed.authConstraint);
  const place = userDataConstraint ? ({ before: userDataConstraint } as const) : 'last';
  return [{ title: 'Ask for the same roles here', safe: false, edits: insertChild(element, xml, place) }];
}
