import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../example-server.js';
import { deploysFolders } from './deployment.js';

const EMPTY_HOST = inHost('<Alias>www.example.org</Alias>');

/** A host without a single application. */
export const nothingDeployed: Rule<ServerModel> = {
  id: 'tomcat-server/nothing-deployed',
  title: 'A host that deploys nothing',
  why: 'With `autoDeploy` and `deployOnStartup` both off Tomcat starts only what stands as `Context` in `server.xml`. Neither `appBase` nor the files in `conf/Catalina/localhost` are looked at: every request is answered with 404.',
  remedy:
    'Leave `deployOnStartup` on, which looks once at the start, or list each application as a `Context` of the `Host`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Host'],
  references: [{ source: 'manual', id: 'Tomcat: config/host' }],
  examples: [
    {
      bad: EMPTY_HOST.replace('autoDeploy="false"', 'autoDeploy="false" deployOnStartup="false"'),
      good: EMPTY_HOST.replace('autoDeploy="false"', 'autoDeploy="false" deployOnStartup="true"'),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const host of model.named('Host')) {
      if (deploysFolders(model, host) !== false || mayDeploy(model, host)) continue;
      const startup = model.attribute(host, 'deployOnStartup');
      yield {
        span: startup?.valueSpan ?? host.nameSpan,
        message:
          'Nothing is deployed on this host: autoDeploy and deployOnStartup are off, and it has no Context. Every request gets 404.',
        fixes: () => [
          {
            title: 'Set deployOnStartup to true',
            safe: false,
            edits: setAttribute(host, 'deployOnStartup', 'true'),
          },
        ],
      };
    }
  },
};

/** Whether something else brings applications: a Context, the deployer of a cluster, a listener. */
function mayDeploy(model: ServerModel, host: XmlElement): boolean {
  const bringers = ['Context', 'Cluster', 'Listener'];
  if (bringers.some((name) => model.children(host, name).length > 0)) return true;
  return host.parent !== undefined && model.children(host.parent, 'Cluster').length > 0;
}
