import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

const ANYTHING = /^\^?\(?(?:\.|\[\\s\\S\]|\[\^\])[*+]\??\)?\$?$/;

/** AJP that hands any attribute on to applications. */
export const anyAjpAttribute: Rule<ServerModel> = {
  id: 'tomcat-server/any-ajp-attribute',
  title: 'AJP takes every attribute that is sent',
  why: 'Attributes of a request decide much in Tomcat, such as which file a servlet reads. The pattern lets whoever speaks AJP set any of them.',
  remedy: 'List the names that the web server sends: `JK_LB_ACTIVATION|AJP_REMOTE_PORT`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/ajp' },
    { source: 'CVE', id: 'CVE-2020-1938' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch" allowedRequestAttributesPattern=".*"/>',
      ),
      good: inService('<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, speaks } of connectorsOf(model)) {
      const name = 'allowedRequestAttributesPattern';
      const pattern = model.attribute(element, name);
      if (speaks !== 'AJP' || !pattern || !ANYTHING.test(pattern.value)) continue;
      if (!has(model.attributeEntry(element, name)?.releases, model.target)) continue;
      yield {
        span: pattern.valueSpan,
        message: 'This pattern lets the other side of AJP set every attribute of a request.',
        fixes: () => [removal(element, pattern, false)],
      };
    }
  },
};
