import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { insertChild } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine, inHost } from '../examples.js';
import { isWithin, proxiedContainers } from './behind-proxy.js';

/** A host whose requests leave no trace. */
export const accessLogMissing: Rule<ServerModel> = {
  id: 'tomcat-server/access-log-missing',
  title: 'Requests are not logged',
  why: 'Without an access log nobody can tell afterwards who asked for what. Tomcat has none unless it is written; a proxy in front may have one.',
  remedy: 'Add an `AccessLogValve` to the `Host`, or one to the `Engine` for all hosts.',
  kind: 'security',
  severity: 'warning',
  profile: 'strict',
  risk: 4,
  keywords: ['Host'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 7.3' },
    { source: 'STIG', id: 'TCAT-AS-000050' },
    { source: 'CWE', id: 'CWE-778' },
  ],
  examples: [
    {
      bad: inEngine('<Valve className="org.apache.catalina.valves.HealthCheckValve" />'),
      good: inEngine(
        '<Valve className="org.apache.catalina.valves.HealthCheckValve" />',
        '<Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs" prefix="localhost_access_log" suffix=".txt" pattern="combined" />',
      ),
    },
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" />'),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    const logged = new Set(
      model
        .named('Valve')
        .filter((valve) => mayLog(model, valve))
        .map(({ parent }) => parent),
    );
    for (const host of model.named('Host')) {
      const contexts = model.children(host, 'Context');
      const isLogged =
        logged.has(host) || logged.has(host.parent) || contexts.some((context) => logged.has(context));
      if (isLogged) continue;
      yield {
        span: host.nameSpan,
        message: 'No access log is here or around: requests leave no trace.',
        fixes: () => [
          {
            title: 'Add an access log',
            safe: true,
            edits: insertChild(host, accessLog(model, host), 'last'),
          },
        ],
      };
    }
  },
};

/** Whether a valve logs requests, as far as its name tells. */
function mayLog(model: ServerModel, valve: XmlElement): boolean {
  const className = model.classNameOf(valve);
  return className === undefined || /log/i.test(simpleName(className));
}

function accessLog(model: ServerModel, host: XmlElement): string {
  const name = model.written(host, 'name') ?? '';
  const prefix = /^[\w.-]+$/.test(name) ? `${name}_access_log` : 'access_log';
  const isProxied = isWithin(host, proxiedContainers(model));
  const client = isProxied ? ' requestAttributesEnabled="true"' : '';
  return `<Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs" prefix="${prefix}" suffix=".txt" pattern="combined"${client} />`;
}
