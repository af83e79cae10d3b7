import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { insertChild, setText } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { CLERKS, collection, webApp } from '../examples.js';

const METHODS = ['BASIC', 'DIGEST', 'FORM', 'CLIENT-CERT', 'SPNEGO', 'NONE'];

/** Methods of login for which Tomcat has no authenticator. */
export const authMethod: Rule<WebXmlModel> = {
  id: 'web-xml/auth-method',
  title: 'A login-config without a method that Tomcat knows',
  why: 'Tomcat looks up its authenticator by the exact text of `auth-method`. For any other, and for a `login-config` without one, it does not deploy the application, whether or not a constraint asks for a login.',
  remedy: 'Write `BASIC`, `DIGEST`, `FORM`, `CLIENT-CERT` or `SPNEGO`, in capital letters.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['login-config'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 13.6' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
  </security-constraint>
  <login-config><auth-method>Client_Cert</auth-method></login-config>
  <security-role><role-name>clerk</role-name></security-role>
`),
      good: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
  </security-constraint>
  <login-config><auth-method>CLIENT-CERT</auth-method></login-config>
  <security-role><role-name>clerk</role-name></security-role>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const { element, method, formLoginConfig } of model.loginConfigs) {
      if (!method || method.value === '') {
        yield {
          span: method?.element.textSpan ?? element.nameSpan,
          message: 'Without an auth-method here, Tomcat does not deploy the application.',
          fixes: () => [giveMethod(element, method?.element, formLoginConfig ? 'FORM' : 'BASIC')],
        };
        continue;
      }
      const { value } = method;
      if (METHODS.includes(value) || !isLegible(value)) continue;
      const meant = METHODS.find((each) => each === value.toUpperCase().replaceAll('_', '-'));
      yield {
        span: method.element.textSpan,
        message: meant
          ? `Tomcat knows no auth-method "${value}", only ${meant}, and does not deploy the application.`
          : `Tomcat knows no auth-method "${value}": unless a Valve of the application logs users in, it is not deployed.`,
        severity: meant ? 'error' : 'warning',
        ...(meant !== undefined && {
          fixes: () => [{ title: `Write ${meant}`, safe: true, edits: setText(method.element, meant) }],
        }),
      };
    }
  },
};

function giveMethod(config: XmlElement, empty: XmlElement | undefined, method: string): Fix {
  const edits = empty
    ? setText(empty, method)
    : insertChild(config, `<auth-method>${method}</auth-method>`, 'first');
  return { title: `Log in by ${method}`, safe: false, edits };
}
