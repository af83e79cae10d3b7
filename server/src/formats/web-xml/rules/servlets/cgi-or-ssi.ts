import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { SSI_FILTER } from '../../catalogue/filters.js';
import { CGI_SERVLET, SSI_SERVLET } from '../../catalogue/servlets.js';
import type { WebXmlModel } from '../../model/model.js';
import { withServlet } from '../examples.js';

/** What runs programs or looks into pages. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  [CGI_SERVLET, 'CGI is enabled: requests start programs of the server.'],
  [SSI_SERVLET, 'Server side includes are enabled: pages are searched for directives.'],
  [SSI_FILTER, 'Server side includes are enabled: pages are searched for directives.'],
]);

/** Servlets that a server should not have without need. */
export const cgiOrSsi: Rule<WebXmlModel> = {
  id: 'web-xml/cgi-or-ssi',
  title: 'CGI or server side includes are enabled',
  why: 'Both come commented out, since both had holes through which others ran programs. What is not needed should not be there.',
  remedy: 'Remove the servlet or filter and its mapping, unless something depends on it.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  keywords: ['servlet', 'filter'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 1.1' },
    { source: 'manual', id: 'Tomcat: security-howto' },
  ],
  examples: [{ bad: withServlet(CGI_SERVLET, { cgiPathPrefix: 'WEB-INF/cgi' }, '/cgi-bin/*') }],
  *check(model): Iterable<Finding> {
    for (const { element, className = '' } of [...model.servlets, ...model.filters]) {
      const message = CLASSES.get(className);
      if (message === undefined) continue;
      const span = (element.child('servlet-class') ?? element.child('filter-class'))?.textSpan;
      yield { span: span ?? element.nameSpan, message };
    }
  },
};
