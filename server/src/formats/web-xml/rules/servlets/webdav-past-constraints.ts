import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { WEBDAV_SERVLET } from '../../catalogue/servlets.js';
import { shippedClass } from '../../catalogue/shipped.js';
import { Access } from '../../model/access.js';
import { initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isOn } from '../../model/parameters.js';
import { addInitParameter } from '../parameters/edits.js';

const OPTION = 'serveSubpathOnly';

/** WebDAV under a path of its own, that serves all files. */
export const webdavPastConstraints: Rule<WebXmlModel> = {
  id: 'web-xml/webdav-past-constraints',
  title: 'WebDAV serves protected files under another path',
  why: 'The servlet takes the path behind that of its mapping for the path of a file: `/dav/admin/x` is the file `/admin/x`. Constraints are chosen by the path that was asked for, so those on `/admin/*` are not asked.',
  remedy:
    'Set `serveSubpathOnly` to `true`, which serves the files below the path of the mapping only, or protect that path as well.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  keywords: ['security-constraint'],
  references: [{ source: 'CWE', id: 'CWE-288' }],
  examples: [
    {
      bad: descriptor(''),
      good: descriptor(`
    <init-param>
      <param-name>serveSubpathOnly</param-name>
      <param-value>true</param-value>
    </init-param>`),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (!asksForRoles(model)) return;
    const option = shippedClass(WEBDAV_SERVLET)?.parameters.find(({ name }) => name === OPTION);
    const canServeLess = has(option?.releases, target);
    const access = new Access(model);
    for (const servlet of access.servlets) {
      if (servlet.className !== WEBDAV_SERVLET) continue;
      if (canServeLess && isOn(servlet, OPTION, false) !== false) continue;
      const pattern = access
        .patternsOf(servlet.name)
        .find((each) => each.endsWith('/*') && each !== '/*' && access.isOpen(each));
      const className = servlet.element.child('servlet-class');
      if (pattern === undefined || !className) continue;
      yield {
        span: className.textSpan,
        message: `Under ${pattern.slice(0, -1)} it serves every file of the application, past the constraints on other paths.`,
        fixes: () =>
          canServeLess && !initParameter(servlet, OPTION)
            ? [
                {
                  title: `Set ${OPTION} to true, so that only files below this path are served`,
                  safe: false,
                  edits: addInitParameter(servlet, OPTION, 'true'),
                },
              ]
            : [],
      };
    }
  },
};

function asksForRoles({ constraints }: WebXmlModel): boolean {
  return constraints.all.some(
    ({ admission, collections }) =>
      admission !== 'everybody' && collections.some(({ patterns }) => patterns.length > 0),
  );
}

function descriptor(parameter: string): string {
  return `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <servlet>
    <servlet-name>webdav</servlet-name>
    <servlet-class>org.apache.catalina.servlets.WebdavServlet</servlet-class>${parameter}
  </servlet>
  <servlet-mapping>
    <servlet-name>webdav</servlet-name>
    <url-pattern>/dav/*</url-pattern>
  </servlet-mapping>
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Admin</web-resource-name>
      <url-pattern>/admin/*</url-pattern>
    </web-resource-collection>
    <auth-constraint>
      <role-name>admin</role-name>
    </auth-constraint>
    <user-data-constraint>
      <transport-guarantee>CONFIDENTIAL</transport-guarantee>
    </user-data-constraint>
  </security-constraint>
  <login-config>
    <auth-method>BASIC</auth-method>
  </login-config>
  <security-role>
    <role-name>admin</role-name>
  </security-role>
</web-app>
`;
}
