import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import { JSP_SERVLET } from '../../catalogue/servlets.js';
import { initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown } from '../../model/parameters.js';
import { withServlet } from '../examples.js';
import { addInitParameter } from '../parameters/edits.js';

const NAME = 'development';

/** Pages that are compiled again as they change. */
export const jspDevelopmentMode: Rule<WebXmlModel> = {
  id: 'web-xml/jsp-development-mode',
  title: 'JSPs run in development mode',
  why: 'In this mode, which is the default, a page that was changed is compiled and run at the next request: whoever can write a file there runs code. The checks cost time as well.',
  remedy:
    'Set `development` to `false` in the servlet that is there. Pages that change are then deployed with the application.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  keywords: ['servlet'],
  references: [
    { source: 'manual', id: 'Tomcat: jasper-howto' },
    { source: 'CWE', id: 'CWE-489' },
  ],
  examples: [
    {
      bad: withServlet(JSP_SERVLET, { fork: 'false' }, '*.jsp'),
      good: withServlet(JSP_SERVLET, { fork: 'false', development: 'false' }, '*.jsp'),
    },
    {
      bad: withServlet(JSP_SERVLET, { development: 'true' }, '*.jsp'),
      good: withServlet(JSP_SERVLET, { development: 'false' }, '*.jsp'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const servlet of model.servlets) {
      if (servlet.className !== JSP_SERVLET) continue;
      const written = initParameter(servlet, NAME);
      const className = servlet.element.child('servlet-class');
      if (!className) continue;
      if (!written) {
        yield {
          span: className.textSpan,
          message: 'Development mode is on, since nothing sets development to false.',
          fixes: () => [
            {
              title: 'Set development to false',
              safe: false,
              edits: addInitParameter(servlet, NAME, 'false'),
            },
          ],
        };
        continue;
      }
      if (!isKnown(written) || written.value.toLowerCase() === 'false') continue;
      const { valueElement } = written;
      yield {
        span: valueElement.textSpan,
        message: 'Development mode is on.',
        fixes: () => [
          { title: 'Set development to false', safe: false, edits: setText(valueElement, 'false') },
        ],
      };
    }
  },
};
