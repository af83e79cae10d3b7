import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { accessLogsOf } from './access-logs.js';

/** A log where others can get at it. */
export const exposedAccessLog: Rule<ServerModel> = {
  id: 'tomcat-server/exposed-access-log',
  title: 'The access log lies where others get at it',
  why: 'What is in the directory of an application is served to everybody, logs too; in `/tmp` every user of the machine can lay a file or a link of its name. Logs tell who asked for what, from where.',
  remedy: 'Write `directory="logs"`, which lies in the directory of this Tomcat.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 7.4' },
    { source: 'CWE', id: 'CWE-552' },
  ],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.AccessLogValve" directory="webapps/ROOT/logs" pattern="combined" />',
      ),
      good: inHost(
        '<Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs" pattern="combined" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const served = new Set(
      model.named('Host').map((host) => folderOf(model.setting(host, 'appBase')?.value ?? '')),
    );
    const valves = accessLogsOf(model);
    for (const valve of valves) {
      const attribute = model.attribute(valve, 'directory');
      const folder = folderOf(attribute?.value ?? '');
      if (!attribute || !folder) continue;
      const reader = readerOf(folder, served);
      if (reader === undefined) continue;
      yield {
        span: attribute.valueSpan,
        message: `${reader} gets at the log in ${attribute.value}.`,
        fixes: () => [
          { title: 'Log to logs', safe: false, edits: setAttribute(valve, attribute.name, 'logs') },
        ],
      };
    }
  },
};

/** A folder from the directory of this Tomcat, where it lies in that, else its full path; undefined if it cannot be known. */
function folderOf(path: string): string | undefined {
  const relative = path.replace(/^\$\{catalina\.base\}\/?/, '');
  if (!isLegible(relative)) return undefined;
  return relative
    .split('/')
    .filter((part, index) => part !== '.' && (part !== '' || index === 0))
    .join('/');
}

function readerOf(folder: string, served: ReadonlySet<string | undefined>): string | undefined {
  if (/^\/(?:var\/)?tmp(?:\/|$)/.test(folder)) return 'Every user of the machine';
  return isBelow(folder, served) && !/\/(?:WEB-INF|META-INF)(?:\/|$)/.test(folder)
    ? 'Every visitor'
    : undefined;
}

function isBelow(folder: string, served: ReadonlySet<string | undefined>): boolean {
  for (let slash = folder.indexOf('/', 1); slash > 0; slash = folder.indexOf('/', slash + 1)) {
    if (served.has(folder.slice(0, slash))) return true;
  }
  return false;
}
