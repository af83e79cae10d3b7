import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

/** Applications out of the homes of users. */
export const userDirectories: Rule<ServerModel> = {
  id: 'tomcat-server/user-directories',
  title: 'Every user of the machine may run applications in Tomcat',
  why: '`UserConfig` deploys a folder of each home directory, `public_html` if none is named, as an application. A JSP page in there runs with the rights of Tomcat: it reads the configuration, the keys and the data of all other applications.',
  remedy: 'Remove the listener, or name in `allow` the users that you trust with the whole server.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['Listener'],
  references: [
    { source: 'manual', id: 'Tomcat: config/host' },
    { source: 'CWE', id: 'CWE-269' },
  ],
  examples: [
    {
      bad: inHost(
        '<Listener className="org.apache.catalina.startup.UserConfig" directoryName="public_html" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const listener of model.ofClass('Listener', 'UserConfig')) {
      if (listener.parent?.name !== 'Host' || model.attribute(listener, 'allow')) continue;
      yield {
        span: model.attribute(listener, 'className')?.valueSpan ?? listener.nameSpan,
        message:
          'Every user of the machine can run JSP pages with the rights of Tomcat, in a folder of their home directory.',
      };
    }
  },
};
