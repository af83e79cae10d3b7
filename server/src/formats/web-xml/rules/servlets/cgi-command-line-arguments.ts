import { isTrue } from '../../../tomcat/booleans.js';
import { CGI_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** Queries that become arguments of a program. */
export const cgiCommandLineArguments = parameterRule({
  id: 'web-xml/cgi-command-line-arguments',
  title: 'CGI scripts get arguments from the address',
  why: 'What stands behind the question mark of an address is handed to the program as its arguments. On Windows this let anybody run commands of their own.',
  remedy: 'Set `enableCmdLineArguments` to `false`; scripts still find the query in `QUERY_STRING`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8.1,
  references: [
    { source: 'CVE', id: 'CVE-2019-0232' },
    { source: 'manual', id: 'Tomcat: cgi-howto' },
    { source: 'CWE', id: 'CWE-88' },
  ],
  examples: [
    {
      bad: withServlet(
        CGI_SERVLET,
        { cgiPathPrefix: 'WEB-INF/cgi', enableCmdLineArguments: 'true' },
        '/cgi-bin/*',
      ),
      good: withServlet(
        CGI_SERVLET,
        { cgiPathPrefix: 'WEB-INF/cgi', enableCmdLineArguments: 'false' },
        '/cgi-bin/*',
      ),
    },
  ],
  of: ['servlet'],
  classes: [CGI_SERVLET],
  parameter: 'enableCmdLineArguments',
  isBad: isTrue,
  message: () => 'Clients choose arguments of the programs that run on this server.',
  better: { value: 'false', safe: false },
});
