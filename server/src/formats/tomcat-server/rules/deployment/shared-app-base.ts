import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { comparablePath, deploysFolders } from './deployment.js';

/** The same applications, once for each host. */
export const sharedAppBase: Rule<ServerModel> = {
  id: 'tomcat-server/shared-app-base',
  title: 'Two hosts deploy the same folder',
  why: 'Each host starts every application of its `appBase` for itself: twice the memory, jobs that run twice, and sessions of one host that the other does not know.',
  remedy:
    'For a second name of the same site write `<Alias>` in its `Host`. For another site give the host a folder of its own.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Host'],
  references: [{ source: 'manual', id: 'Tomcat: config/host' }],
  examples: [
    { bad: inEngine('<Host name="www.example.org" appBase="webapps" />').replace(' autoDeploy="false"', '') },
  ],
  *check(model): Iterable<Finding> {
    for (const engine of model.named('Engine')) {
      const owners = new Map<string, XmlElement>();
      for (const host of model.children(engine, 'Host')) {
        const setting = model.setting(host, 'appBase');
        const folder = setting && comparablePath(setting.value);
        if (!folder || deploysFolders(model, host) !== true) continue;
        const owner = owners.get(folder);
        if (!owner) {
          owners.set(folder, host);
          continue;
        }
        const first = model.attribute(owner, 'appBase')?.valueSpan ?? owner.nameSpan;
        yield {
          span: setting.attribute?.valueSpan ?? host.nameSpan,
          message: `Another host deploys ${folder} already: each application in it runs twice.`,
          related: [{ span: first, message: 'This host deploys it too.' }],
        };
      }
    }
  },
};
