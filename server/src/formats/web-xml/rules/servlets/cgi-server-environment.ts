import { isTrue } from '../../../tomcat/booleans.js';
import { CGI_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** Scripts that see what Tomcat was started with. */
export const cgiServerEnvironment = parameterRule({
  id: 'web-xml/cgi-server-environment',
  title: 'CGI scripts get the environment of Tomcat',
  why: 'Whatever Tomcat was started with, passwords and tokens in variables included, is handed to every script, and a script that prints its environment publishes it.',
  remedy:
    'Set `passShellEnvironment` to `false`, and name what scripts need in `environment-variable-` parameters.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  references: [
    { source: 'manual', id: 'Tomcat: cgi-howto' },
    { source: 'CWE', id: 'CWE-526' },
  ],
  examples: [
    {
      bad: withServlet(
        CGI_SERVLET,
        { cgiPathPrefix: 'WEB-INF/cgi', passShellEnvironment: 'true' },
        '/cgi-bin/*',
      ),
      good: withServlet(
        CGI_SERVLET,
        { cgiPathPrefix: 'WEB-INF/cgi', passShellEnvironment: 'false' },
        '/cgi-bin/*',
      ),
    },
  ],
  of: ['servlet'],
  classes: [CGI_SERVLET],
  parameter: 'passShellEnvironment',
  isBad: isTrue,
  message: () => 'Every script gets all variables of the environment of Tomcat.',
  better: { value: 'false', safe: false },
});
