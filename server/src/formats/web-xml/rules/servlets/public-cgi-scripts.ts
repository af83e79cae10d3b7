import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { CGI_SERVLET } from '../../catalogue/servlets.js';
import { initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown } from '../../model/parameters.js';
import { withServlet } from '../examples.js';

/** Scripts that can be fetched instead of run. */
export const publicCgiScripts: Rule<WebXmlModel> = {
  id: 'web-xml/public-cgi-scripts',
  title: 'The sources of CGI scripts can be fetched',
  why: 'Scripts outside `WEB-INF` are files of the application like any other: under their own path the default servlet sends their text, passwords in it included. Whatever else lies there can be run as a program.',
  remedy: 'Move the scripts to a folder below `WEB-INF`, and set `cgiPathPrefix` to it: `WEB-INF/cgi`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  keywords: ['servlet'],
  references: [
    { source: 'manual', id: 'Tomcat: cgi-howto' },
    { source: 'CWE', id: 'CWE-540' },
  ],
  examples: [
    { bad: withServlet(CGI_SERVLET, { cgiPathPrefix: 'scripts' }, '/cgi-bin/*') },
    { bad: withServlet(CGI_SERVLET, { executable: '/usr/bin/python3' }, '/cgi-bin/*') },
  ],
  *check(model): Iterable<Finding> {
    for (const servlet of model.servlets) {
      if (servlet.className !== CGI_SERVLET) continue;
      const prefix = initParameter(servlet, 'cgiPathPrefix');
      if (!prefix) {
        yield {
          span: servlet.element.child('servlet-class')?.textSpan ?? servlet.element.nameSpan,
          message: 'Without cgiPathPrefix every file of the application can be run as a script.',
        };
        continue;
      }
      if (!isKnown(prefix) || /^\/?(?:WEB|META)-INF(?:\/|$)/.test(prefix.value)) continue;
      yield {
        span: prefix.valueElement.textSpan,
        message: `The scripts in "${prefix.value}" can be fetched as text: the folder is not below WEB-INF.`,
      };
    }
  },
};
