import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { deploysFolders } from './deployment.js';

const EMPTY_HOST = inHost('<Alias>www.example.org</Alias>');

/** What may bring applications to a host: a list of them, the deployer of a cluster, a listener. */
const BRINGERS = ['Context', 'Cluster', 'Listener'];

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
    const clustered = new Set(model.named('Cluster').map(({ parent }) => parent));
    for (const host of model.named('Host')) {
      if (deploysFolders(model, host) !== false || clustered.has(host.parent)) continue;
      if (BRINGERS.some((name) => model.children(host, name).length > 0)) continue;
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
