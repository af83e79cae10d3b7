import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeElement } from '../../../xml/edits.js';
import { unindented } from '../../../xml/layout.js';
import type { WebXmlModel } from '../../model/model.js';
import { CLERKS, collection, webApp } from '../examples.js';

const BASIC = '<login-config><auth-method>BASIC</auth-method></login-config>';

const CONSTRAINT = `
  <security-constraint>
    ${collection('/*')}
    ${CLERKS}
  </security-constraint>`;

const ROLE = '\n  <security-role><role-name>clerk</role-name></security-role>\n';

/** Two ways to log in. */
export const secondLoginConfig: Rule<WebXmlModel> = {
  id: 'web-xml/second-login-config',
  title: 'A second login-config',
  why: 'An application has one way to log in. Tomcat takes one `login-config` and stops reading at the second: the application is not deployed. Schemas do not say so.',
  remedy: 'Leave the one that is meant. Two ways for two areas are two applications.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['login-config'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 13.6' }],
  examples: [
    {
      bad: webApp(`${CONSTRAINT}\n  ${BASIC}\n  ${BASIC}${ROLE}`),
      good: webApp(`${CONSTRAINT}\n  ${BASIC}${ROLE}`),
    },
  ],
  *check(model): Iterable<Finding> {
    const [first, ...others] = model.loginConfigs;
    if (!first) return;
    const said = others.length > 0 ? unindented(first.element) : '';
    for (const { element } of others) {
      yield {
        span: element.nameSpan,
        message:
          'There is a login-config already. Tomcat stops reading here, and the application is not deployed.',
        related: [{ span: first.element.nameSpan, message: 'This is the first one.' }],
        fixes: () => {
          if (unindented(element) !== said) return [];
          return [{ title: 'Remove it: it says the same', safe: true, edits: removeElement(element) }];
        },
      };
    }
  },
};
