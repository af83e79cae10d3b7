import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** Characters of markup that may stand in URLs as they are. */
export const markupInUrls: Rule<ServerModel> = {
  id: 'tomcat-server/markup-in-urls',
  title: 'Markup may stand in URLs as it is',
  why: 'Browsers encode `<`, `>` and `"` in URLs. A request that has them as they are is an attack or comes from a broken client, and a page that shows its own address is open to scripts in it.',
  remedy: 'Take `<`, `>` and `"` out of the value; the other characters are less dangerous.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 3,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CWE', id: 'CWE-79' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" relaxedQueryChars="[]|{}&lt;>"/>'),
      good: inService('<Connector port="8080" relaxedQueryChars="[]|{}"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.named('Connector')) {
      for (const name of ['relaxedPathChars', 'relaxedQueryChars']) {
        const attribute = model.attribute(element, name);
        if (!attribute || !/[<>"]/.test(attribute.value)) continue;
        if (!has(model.attributeEntry(element, name)?.releases, model.target)) continue;
        const rest = attribute.value.replace(/[<>"]/g, '').trim();
        yield {
          span: attribute.valueSpan,
          message: `${attribute.name} lets ${[...new Set(attribute.value.match(/[<>"]/g))].join(' and ')} into URLs as they are.`,
          fixes: () =>
            rest === ''
              ? [removal(element, attribute, false)]
              : [
                  {
                    title: `Take them out of ${attribute.name}`,
                    safe: false,
                    edits: setAttribute(element, attribute.name, rest),
                  },
                ],
        };
      }
    }
  },
};
