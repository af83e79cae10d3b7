import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shownValue } from '../../../xml/attributes.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { wholeServer } from '../examples.js';
import { comparablePath, deploysFolders } from './deployment.js';

/** Where Tomcat has its applications unless told otherwise. */
const USUAL = 'webapps';

const example = (appBase: string) =>
  wholeServer('port="-1"').replace('appBase="webapps" autoDeploy="false"', `appBase="${appBase}"`);

/** Tomcat's own folders as applications. */
export const appBaseTooWide: Rule<ServerModel> = {
  id: 'tomcat-server/app-base-too-wide',
  title: 'The folder of applications holds Tomcat itself',
  why: 'Every folder in `appBase` is deployed as an application. Where that is the folder of Tomcat or one above it, `conf` is one of them: anybody downloads `/conf/tomcat-users.xml` and `/conf/server.xml` with the passwords in them.',
  remedy: 'Point `appBase` at a folder that holds applications and nothing else, such as `webapps`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 9,
  keywords: ['Host'],
  references: [
    { source: 'manual', id: 'Tomcat: config/host' },
    { source: 'CWE', id: 'CWE-552' },
  ],
  examples: [{ bad: example('.'), good: example('webapps') }],
  *check(model): Iterable<Finding> {
    const hosts = model.named('Host');
    const isFree = hosts.every((host) => model.setting(host, 'appBase')?.value !== USUAL);
    for (const host of hosts) {
      const appBase = model.attribute(host, 'appBase');
      if (!appBase || !holdsTomcat(appBase.value)) continue;
      const isServed = deploysFolders(model, host) !== false;
      if (!isServed && appBase.value.trim() !== '') continue;
      yield {
        span: shownValue(appBase),
        message: messageFor(appBase.value, isServed),
        fixes: () =>
          isFree
            ? [
                {
                  title: `Set appBase to ${USUAL}`,
                  safe: false,
                  edits: setAttribute(host, appBase.name, USUAL),
                },
              ]
            : [],
      };
    }
  },
};

/** Of an empty one Tomcat itself warns, whether it is served or not. */
function messageFor(appBase: string, isServed: boolean): string {
  const shown = appBase.trim() === '' ? 'An empty appBase' : `The appBase ${appBase}`;
  const consequence = isServed
    ? 'conf, with the passwords in it, is served as an application'
    : 'conf would be served as an application if the host deployed what is there';
  return `${shown} stands for a folder that holds Tomcat itself: ${consequence}.`;
}

/** Whether it is the folder of Tomcat or one above it. */
function holdsTomcat(path: string): boolean {
  const plain = comparablePath(path);
  if (plain !== undefined) return plain === '' || plain === '/';
  return /^(?:\$\{catalina\.base\}\/)?(?:\.\.?\/)*\.\.\/*$/.test(path.trim());
}
