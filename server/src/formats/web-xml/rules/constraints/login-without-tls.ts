// Logins over plain HTTP: web-xml/tls-requirement-lost, web-xml/login-without-tls.
import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild, setText } from '../../../xml/edits.js';
import type { Constraints, SecurityConstraint } from '../../model/constraints.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, CLERKS, collection, LOGIN, webApp } from '../examples.js';
import { isForNobody, isKnown, patternsOf, servletSecurity } from './support.js';

const bad = `
  <security-constraint>
    ${collection('/admin/*')}
    ${CLERKS}
  </security-constraint>${LOGIN}`;

const good = `
  <security-constraint>
    ${collection('/admin/*')}
    ${CLERKS}
    <user-data-constraint>
      <transport-guarantee>CONFIDENTIAL</transport-guarantee>
    </user-data-constraint>
  </security-constraint>${LOGIN}`;

const everything = `
  <security-constraint>
    ${collection('/*')}
    ${BY_TLS}
  </security-constraint>`;

/** A login for which the file asks for TLS elsewhere, in vain. */
export const tlsRequirementLost: Rule<WebXmlModel> = {
  id: 'web-xml/tls-requirement-lost',
  title: 'A login over plain HTTP beside constraints that ask for TLS',
  why: 'Tomcat uses the constraints of the pattern that fits best, and no other. A constraint on `/*` that asks for TLS says nothing about `/admin/*` if that has a constraint of its own; and of several on one pattern, the weakest decides. The password is asked for over plain HTTP.',
  remedy: 'Repeat the `user-data-constraint` with `CONFIDENTIAL` in each constraint that asks for a login.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['auth-constraint'],
  references: [servletSecurity, { source: 'CWE', id: 'CWE-319' }, { source: 'CWE', id: 'CWE-523' }],
  examples: [{ bad: webApp(everything + bad), good: webApp(everything + good) }],
  *check({ constraints, isComplete }): Iterable<Finding> {
    if (!isComplete) return;
    for (const constraint of constraints.all) {
      if (constraint.userDataConstraint || !asksForLogin(constraint)) continue;
      const stronger = strongerFor(constraint, constraints);
      if (!stronger) continue;
      yield {
        span: constraint.element.nameSpan,
        message: `This constraint asks for a login on ${patternsOf(constraint)} without TLS: what another one asks for does not hold there.`,
        related: [{ span: stronger.element.nameSpan, message: 'TLS is asked for here.' }],
        fixes: () => [askForTls(constraint)],
      };
    }
  },
};

/** A login for which nothing in the file asks for TLS. */
export const loginWithoutTls: Rule<WebXmlModel> = {
  id: 'web-xml/login-without-tls',
  title: 'A login for which TLS is not asked for',
  why: 'Without `CONFIDENTIAL`, whoever calls the application over a plain connector is asked for the password there, and it travels in clear text, as does the session.',
  remedy:
    'Ask for `CONFIDENTIAL` in the constraint that has the roles. Behind a proxy that ends TLS, Tomcat has to know so (`RemoteIpValve`), or it redirects for ever.',
  kind: 'security',
  severity: 'warning',
  profile: 'strict',
  risk: 5,
  keywords: ['auth-constraint'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.4' },
    { source: 'CWE', id: 'CWE-319' },
    { source: 'CWE', id: 'CWE-523' },
  ],
  examples: [{ bad: webApp(bad), good: webApp(good) }],
  *check({ constraints, isComplete }): Iterable<Finding> {
    if (!isComplete) return;
    for (const constraint of constraints.all) {
      if (constraint.requiresTls || !asksForLogin(constraint)) continue;
      if (!constraint.userDataConstraint && strongerFor(constraint, constraints)) continue;
      yield {
        span: constraint.element.nameSpan,
        message: `Nothing asks for TLS on ${patternsOf(constraint)}, where users log in.`,
        fixes: () => [askForTls(constraint)],
      };
    }
  },
};

function asksForLogin(constraint: SecurityConstraint): boolean {
  if (constraint.admission !== 'roles' || isForNobody(constraint)) return false;
  return isKnown(constraint) && patternsOf(constraint) !== '';
}

/** A constraint that asks for TLS on the same pattern or a wider one, while this one does not. */
function strongerFor(
  { collections }: SecurityConstraint,
  constraints: Constraints,
): SecurityConstraint | undefined {
  for (const { patterns } of collections) {
    for (const { value } of patterns) {
      const stronger = constraints.byPattern.get(value)?.encrypted ?? constraints.wider(value)?.encrypted;
      if (stronger) return stronger;
    }
  }
  return undefined;
}

function askForTls({ element, userDataConstraint, transportGuarantee }: SecurityConstraint): Fix {
  const word = '<transport-guarantee>CONFIDENTIAL</transport-guarantee>';
  const added = `<user-data-constraint>\n  ${word}\n</user-data-constraint>`;
  const edits = transportGuarantee
    ? setText(transportGuarantee.element, 'CONFIDENTIAL')
    : userDataConstraint
      ? insertChild(userDataConstraint, word, 'last')
      : insertChild(element, added, 'last');
  return { title: 'Ask for TLS: CONFIDENTIAL', safe: false, edits };
}
