import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { collection, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

const LOGIN_ONLY = '\n  <login-config><auth-method>BASIC</auth-method></login-config>\n';

/** `*` does not mean everybody who can log in. */
export const roleStarWithoutRoles: Rule<WebXmlModel> = {
  id: 'web-xml/role-star-without-roles',
  title: 'The role * where no role is declared',
  why: 'The role `*` stands for the roles that `security-role` elements declare. Where there are none, it stands for nobody: everyone who logs in gets 403. `**` is the one for all who can log in.',
  remedy:
    'Declare the roles that may enter, each in a `security-role`, or write `**` for every user who can log in.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['auth-constraint'],
  references: [servletSecurity],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    <auth-constraint><role-name>*</role-name></auth-constraint>
  </security-constraint>${LOGIN_ONLY}`),
      good: webApp(`
  <security-constraint>
    ${collection('/*')}
    <auth-constraint><role-name>**</role-name></auth-constraint>
  </security-constraint>${LOGIN_ONLY}`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.role !== 'application' || !model.isComplete || model.top('security-role').length > 0) return;
    for (const { roles } of model.constraints.all) {
      for (const { element, value } of roles) {
        if (value !== '*') continue;
        yield {
          span: element.textSpan,
          message:
            'The role * stands for the roles that are declared here. There are none, so that nobody may enter.',
          fixes: () => [
            { title: 'Let in all who can log in: **', safe: false, edits: setText(element, '**') },
          ],
        };
      }
    }
  },
};
