import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { WEBDAV_SERVLET } from '../../catalogue/servlets.js';
import { Access } from '../../model/access.js';
import { initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isOn } from '../../model/parameters.js';
import { withServlet } from '../examples.js';

interface Console {
  /** What everybody can do with it. */
  readonly effect: string;
  /** Parameters with which it asks for a password itself. */
  readonly guards?: readonly string[];
}

const MANAGER = 'deploy and stop applications';
const DRUID: Console = { effect: 'read the SQL statements and sessions', guards: ['loginUsername', 'allow'] };

/** Servlets that nobody wants to be open. */
const CONSOLES: ReadonlyMap<string, Console> = new Map([
  ['org.apache.catalina.manager.ManagerServlet', { effect: MANAGER }],
  ['org.apache.catalina.manager.HTMLManagerServlet', { effect: MANAGER }],
  ['org.apache.catalina.manager.JMXProxyServlet', { effect: 'read and change the settings of Tomcat' }],
  ['org.apache.catalina.manager.StatusManagerServlet', { effect: 'see every request of this server' }],
  ['org.apache.catalina.manager.host.HostManagerServlet', { effect: 'add and remove virtual hosts' }],
  ['org.apache.catalina.manager.host.HTMLHostManagerServlet', { effect: 'add and remove virtual hosts' }],
  [WEBDAV_SERVLET, { effect: 'list the files of the application' }],
  ['org.h2.server.web.WebServlet', { effect: 'connect to databases and run code through them' }],
  ['org.h2.server.web.JakartaWebServlet', { effect: 'connect to databases and run code through them' }],
  ['org.jolokia.http.AgentServlet', { effect: 'read and change everything that JMX offers' }],
  ['org.apache.axis.transport.http.AdminServlet', { effect: 'deploy and stop web services' }],
  ['com.alibaba.druid.support.http.StatViewServlet', DRUID],
  ['com.alibaba.druid.support.jakarta.StatViewServlet', DRUID],
]);

/** Consoles and managers without login. */
export const openAdministration: Rule<WebXmlModel> = {
  id: 'web-xml/open-administration',
  title: 'A console or manager is reachable without login',
  why: 'The servlet administers the server, shows what goes on in it, or hands out its files, and no `security-constraint` of this descriptor asks for a role on its path.',
  remedy:
    'Remove the servlet where it is not needed. Otherwise protect its `url-pattern` with a `security-constraint` that names a role, for all methods.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8.8,
  keywords: ['servlet'],
  references: [
    { source: 'CWE', id: 'CWE-306' },
    { source: 'CWE', id: 'CWE-489' },
  ],
  examples: [
    { bad: withServlet('org.h2.server.web.JakartaWebServlet', {}, '/console/*') },
    { bad: withServlet(WEBDAV_SERVLET, { listings: 'true', serveSubpathOnly: 'true' }, '/dav/*') },
  ],
  *check(model): Iterable<Finding> {
    const access = new Access(model);
    for (const servlet of access.servlets) {
      const { className = '', name, element } = servlet;
      const known = CONSOLES.get(className);
      if (!known || (className === WEBDAV_SERVLET && !isOn(servlet, 'listings', false))) continue;
      if (known.guards?.some((guard) => initParameter(servlet, guard) !== undefined)) continue;
      const pattern = access.patternsOf(name).find((each) => access.isOpen(each));
      if (pattern === undefined) continue;
      yield {
        span: element.child('servlet-class')?.textSpan ?? element.nameSpan,
        message: `Whoever asks for ${pattern} can ${known.effect}: no constraint here asks for a role.`,
      };
    }
  },
};
