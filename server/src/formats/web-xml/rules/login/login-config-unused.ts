import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, collection, webApp } from '../examples.js';

/** Constraints beside a login that none of them asks for. */
export const loginConfigUnused: Rule<WebXmlModel> = {
  id: 'web-xml/login-config-unused',
  title: 'A login that no constraint asks for',
  why: 'A `login-config` says how users log in, and not where. Where no `security-constraint` has an `auth-constraint`, nobody is asked to.',
  remedy:
    'Add an `auth-constraint` with the roles that may enter to the constraint, behind its `web-resource-collection`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['login-config'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 13.6' },
    { source: 'CWE', id: 'CWE-306' },
  ],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${BY_TLS}
  </security-constraint>
  <login-config><auth-method>BASIC</auth-method></login-config>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.role !== 'application' || !model.isComplete) return;
    const { all } = model.constraints;
    // Without any constraint here, annotations or the code may ask for the login.
    if (all.length === 0 || all.some(({ admission }) => admission !== 'everybody')) return;
    const [config] = model.loginConfigs;
    if (!config?.method || config.method.value === 'NONE') return;
    yield {
      span: config.element.nameSpan,
      message: 'None of the constraints has an auth-constraint: nobody is asked to log in.',
    };
  },
};
