import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeElement } from '../../../xml/edits.js';
import { type Parameter, parametersOf } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { valueSpan } from '../../model/parameters.js';
import { webApp } from '../examples.js';

/** A value that a later one replaces. */
export const repeatedContextParam: Rule<WebXmlModel> = {
  id: 'web-xml/repeated-context-param',
  title: 'A context-param that is set again has no effect',
  why: 'Of several parameters of the application with one name Tomcat takes the last, and says nothing. Those of servlets and filters are the other way round: there the first one counts.',
  remedy: 'Keep the one that you want, and remove the others.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['context-param'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [{ bad: webApp(`${parameter('10')}${parameter('50')}\n`), good: webApp(`${parameter('50')}\n`) }],
  *check(model): Iterable<Finding> {
    if (!model.root) return;
    const parameters = parametersOf(model.root, 'context-param');
    const inForce = new Map(parameters.map((each) => [each.name, each]));
    for (const each of parameters) {
      const last = inForce.get(each.name) as Parameter;
      if (!each.valueElement || !last.valueElement || each.value === last.value) continue;
      yield {
        span: valueSpan(each.valueElement),
        message: `${each.name} is set again below: of several with this name the last one counts.`,
        tags: ['unnecessary'],
        related: [
          { path: model.path, span: valueSpan(last.valueElement), message: 'This value is in force.' },
        ],
        fixes: () => [
          { title: 'Remove this one, which has no effect', safe: true, edits: removeElement(each.element) },
        ],
      };
    }
  },
};

function parameter(value: string): string {
  return `
  <context-param>
    <param-name>itemsPerPage</param-name>
    <param-value>${value}</param-value>
  </context-param>`;
}
