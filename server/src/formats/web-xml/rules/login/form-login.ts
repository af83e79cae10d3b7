// FORM and the pages for it: web-xml/form-login-without-pages, web-xml/form-login-pages-unused.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { CLERKS, collection, webApp } from '../examples.js';

const references = [{ source: 'manual', id: 'Servlet 6.0: 13.6' }] as const;

function example(loginConfig: string): string {
  return webApp(`
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
  </security-constraint>
  <login-config>${loginConfig}
  </login-config>
  <security-role><role-name>clerk</role-name></security-role>
`);
}

const PAGES = `
    <form-login-config>
      <form-login-page>/login.jsp</form-login-page>
      <form-error-page>/login-failed.jsp</form-error-page>
    </form-login-config>`;

/** A login by a form that there is not. */
export const formLoginWithoutPages: Rule<WebXmlModel> = {
  id: 'web-xml/form-login-without-pages',
  title: 'A login by form without pages for it',
  why: 'With the method `FORM`, Tomcat shows the page that `form-login-config` names. Where there is none, whoever has to log in gets an error 500.',
  remedy: 'Name both pages, each with a slash at its beginning: `form-login-page` and `form-error-page`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['login-config'],
  references,
  examples: [{ bad: example('\n    <auth-method>FORM</auth-method>') }],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const { method, formLoginConfig } of model.loginConfigs) {
      if (method?.value !== 'FORM' || formLoginConfig) continue;
      yield {
        span: method.element.textSpan,
        message: 'No form-login-config names the pages: whoever has to log in gets an error 500.',
      };
    }
  },
};

/** Pages for a form that nobody sees. */
export const formLoginPagesUnused: Rule<WebXmlModel> = {
  id: 'web-xml/form-login-pages-unused',
  title: 'Pages for a login by form, and another method',
  why: 'Tomcat shows the pages of `form-login-config` with the method `FORM` only. With any other one users never see them.',
  remedy: 'Write `FORM`, or remove the `form-login-config`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['form-login-config'],
  references,
  examples: [
    {
      bad: example(`\n    <auth-method>BASIC</auth-method>${PAGES}`),
      good: example(`\n    <auth-method>FORM</auth-method>${PAGES}`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { method, formLoginConfig } of model.loginConfigs) {
      if (!method || !formLoginConfig || !isOtherMethod(method.value)) continue;
      yield {
        span: formLoginConfig.nameSpan,
        message: `With the method ${method.value} nobody sees these pages; they are for FORM.`,
        fixes: () => [{ title: 'Log in by FORM', safe: false, edits: setText(method.element, 'FORM') }],
      };
    }
  },
};

/** What is no method at all, or FORM in other letters, another rule tells. */
function isOtherMethod(value: string): boolean {
  return value !== '' && value.toUpperCase() !== 'FORM' && isLegible(value);
}
