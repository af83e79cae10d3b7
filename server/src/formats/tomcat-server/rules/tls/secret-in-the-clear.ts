import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** Passwords that stand in the file. */
export const secretInTheClear: Rule<ServerModel> = {
  id: 'tomcat-server/secret-in-the-clear',
  title: 'A password stands in the file',
  why: 'Tomcat needs the password, so that it has to be somewhere. In this file everybody has it who reads the configuration, its backups or its repository.',
  remedy:
    'Write a property instead (`$` and its name in braces), define it where only Tomcat reads it, or use a `…PasswordFile`. Keep the files readable for Tomcat alone. Do not leave the value empty.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000370' },
    { source: 'CWE', id: 'CWE-256' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.read) {
      for (const attribute of element.attributes) {
        if (attribute.value === '' || !isLegible(attribute.value)) continue;
        if (model.attributeEntry(element, attribute.name)?.type.kind !== 'secret') continue;
        yield {
          span: attribute.valueSpan,
          message: `The ${attribute.name} of this ${element.name} stands in the clear.`,
        };
      }
    }
  },
};
