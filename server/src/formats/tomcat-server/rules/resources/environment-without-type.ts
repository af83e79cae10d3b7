import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';

const example = (attributes: string) =>
  wholeServer(
    'port="-1"',
    `<GlobalNamingResources>\n  <Environment name="rows" value="50"${attributes} />\n</GlobalNamingResources>`,
  );

/** A value of no type. */
export const environmentWithoutType: Rule<ServerModel> = {
  id: 'tomcat-server/environment-without-type',
  title: 'An Environment without type',
  why: 'Tomcat asks each `Environment` for its type and has no default for it. Where it is missing Tomcat fails with a NullPointerException and does not start.',
  remedy: 'Add the type with its full name, such as `type="java.lang.String"`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Environment'],
  references: [{ source: 'manual', id: 'Tomcat: config/globalresources' }],
  examples: [{ bad: example(''), good: example(' type="java.lang.String"') }],
  *check(model): Iterable<Finding> {
    for (const element of model.named('Environment')) {
      if (model.attribute(element, 'type') || model.attribute(element, 'lookupName')) continue;
      yield {
        span: element.nameSpan,
        message: 'This Environment has no type: Tomcat does not start.',
        fixes: () => [
          {
            title: 'Make it a String',
            safe: false,
            edits: setAttribute(element, 'type', 'java.lang.String'),
          },
        ],
      };
    }
  },
};
