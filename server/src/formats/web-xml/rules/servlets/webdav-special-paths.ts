import { isTrue } from '../../../tomcat/booleans.js';
import { WEBDAV_SERVLET } from '../../catalogue/servlets.js';
import { withServlet } from '../examples.js';
import { parameterRule } from '../parameter-rule.js';

/** WebDAV that reaches `WEB-INF`. */
export const webdavSpecialPaths = parameterRule({
  id: 'web-xml/webdav-special-paths',
  title: 'WebDAV serves WEB-INF and META-INF',
  why: 'The classes of the application, its configuration and the passwords in it can be fetched like any other file. Where WebDAV may write as well, they can be replaced.',
  remedy: 'Set `allowSpecialPaths` to `false`, or remove it.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8.6,
  references: [{ source: 'CWE', id: 'CWE-552' }],
  examples: [
    {
      bad: withServlet(WEBDAV_SERVLET, { serveSubpathOnly: 'true', allowSpecialPaths: 'true' }, '/dav/*'),
      good: withServlet(WEBDAV_SERVLET, { serveSubpathOnly: 'true', allowSpecialPaths: 'false' }, '/dav/*'),
    },
  ],
  of: ['servlet'],
  classes: [WEBDAV_SERVLET],
  parameter: 'allowSpecialPaths',
  isBad: isTrue,
  message: () => 'WebDAV serves the files in WEB-INF and META-INF too, web.xml among them.',
  better: { value: 'false', safe: false },
});
