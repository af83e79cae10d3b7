import { isTrue } from '../../../tomcat/booleans.js';
import { JSP_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** Pages that say which version made them. */
export const jspVersionHeader = parameterRule({
  id: 'web-xml/jsp-version-header',
  title: 'Pages name the version of JSP in a header',
  why: 'Each answer of a JSP carries `X-Powered-By` with the version, which tells attackers what to try and visitors nothing.',
  remedy: 'Set `xpoweredBy` to `false`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 2.5,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000550' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.4' },
    { source: 'CWE', id: 'CWE-200' },
  ],
  examples: [
    {
      bad: withServlet(JSP_SERVLET, { xpoweredBy: 'true' }, '*.jsp'),
      good: withServlet(JSP_SERVLET, { xpoweredBy: 'false' }, '*.jsp'),
    },
  ],
  of: ['servlet'],
  classes: [JSP_SERVLET],
  parameter: 'xpoweredBy',
  isBad: isTrue,
  message: () => 'Each page sends the version of JSP in X-Powered-By.',
  better: { value: 'false', safe: true },
});
