import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { removeElement, setText } from '../../../xml/edits.js';
import { DEFAULT_SERVLET } from '../../catalogue/servlets.js';
import type { Filter, Parameter, Servlet } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { valueSpan } from '../../model/parameters.js';
import { withServlet } from '../examples.js';

/** A value that comes too late. */
export const repeatedInitParam: Rule<WebXmlModel> = {
  id: 'web-xml/repeated-init-param',
  title: 'An init-param that was set before has no effect',
  why: 'Of several parameters with one name Tomcat takes the first, and says nothing. A hardened value that was pasted behind the old one changes nothing.',
  remedy: 'Write the value that you want into the first one, and remove the others.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['init-param'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: withServlet(
        DEFAULT_SERVLET,
        [
          ['showServerInfo', 'true'],
          ['showServerInfo', 'false'],
        ],
        '/files/*',
      ),
      good: withServlet(DEFAULT_SERVLET, { showServerInfo: 'false' }, '/files/*'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const component of [...model.servlets, ...model.filters]) yield* lateParameters(component, model);
  },
};

function* lateParameters({ parameters }: Servlet | Filter, model: WebXmlModel): Iterable<Finding> {
  const firsts = new Map<string, Parameter>();
  for (const parameter of parameters) {
    const { name, value, valueElement, element } = parameter;
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, parameter);
      continue;
    }
    const { valueElement: firstElement } = first;
    if (!valueElement || !firstElement || value === first.value) continue;
    yield {
      span: valueSpan(valueElement),
      message: `${name} stays ${first.value === '' ? 'empty' : `"${shown(first.value)}"`}: of several with this name the first one counts.`,
      tags: ['unnecessary'],
      related: [{ path: model.path, span: valueSpan(firstElement), message: 'This value is in force.' }],
      fixes: () => [
        {
          title: 'Write this value into the first one, and remove this one',
          safe: false,
          edits: [...setText(firstElement, value), ...removeElement(element)],
        },
        {
          title: 'Remove this one, which has no effect',
          safe: false,
          edits: removeElement(element),
        },
      ],
    };
  }
}
