import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeAttribute } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';

/** An id that another element has. */
export const duplicateId: Rule<WebXmlModel> = {
  id: 'web-xml/duplicate-id',
  title: 'An id that is given twice',
  why: 'The `id` of an element is there for tools and has to be the only one of its kind in the file. Tomcat does not look at it; a validating one refuses the file, and tools may find the wrong element.',
  remedy: 'Change the id or remove it.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Servlet 6.0: 14' }],
  examples: [
    {
      bad: webApp('\n  <display-name id="a">Shop</display-name>\n  <distributable id="a"/>\n'),
      good: webApp('\n  <display-name id="a">Shop</display-name>\n  <distributable/>\n'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, span, value, first } of model.violations('duplicate-id')) {
      const attribute = element.attribute('id');
      yield {
        span,
        message: `The id ${value} is that of another element already.`,
        related: [{ span: first.nameSpan, message: 'This one has it first.' }],
        fixes: () =>
          attribute
            ? [{ title: 'Remove the id', safe: false, edits: removeAttribute(element, attribute) }]
            : [],
      };
    }
  },
};
