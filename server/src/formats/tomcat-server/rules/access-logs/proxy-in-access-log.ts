import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { isWithin, proxiedContainers } from './behind-proxy.js';
import { type LogPattern, logPattern, patternLogs } from './pattern.js';

const REMOTE_IP = '<Valve className="org.apache.catalina.valves.RemoteIpValve" />';

/** A log that names the proxy where it should name the client. */
export const proxyInAccessLog: Rule<ServerModel> = {
  id: 'tomcat-server/proxy-in-access-log',
  title: 'The access log names the proxy in place of the client',
  why: 'A RemoteIpValve finds out who the client is. The access log takes that only if it is told to: every line has the address of the proxy otherwise.',
  remedy: 'Write `requestAttributesEnabled="true"` on the access log.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 3,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'STIG', id: 'TCAT-AS-000170' },
    { source: 'CWE', id: 'CWE-778' },
  ],
  examples: [
    {
      bad: inHost(
        `${REMOTE_IP}\n<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="combined" />`,
      ),
      good: inHost(
        `${REMOTE_IP}\n<Valve className="org.apache.catalina.valves.AccessLogValve" pattern="combined" requestAttributesEnabled="true" />`,
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const proxied = proxiedContainers(model);
    if (proxied.size === 0) return;
    for (const valve of patternLogs(model)) {
      const pattern = logPattern(model, valve);
      if (!pattern || !namesClient(pattern) || !isWithin(valve, proxied)) continue;
      if (model.flag(valve, 'requestAttributesEnabled') !== false) continue;
      const written = model.attribute(valve, 'requestAttributesEnabled');
      yield {
        span: written?.valueSpan ?? valve.nameSpan,
        message:
          'The client that the RemoteIpValve finds is not logged: every line has the address of the proxy.',
        fixes: () => [
          {
            title: 'Log the client',
            safe: written === undefined,
            edits: setAttribute(valve, written?.name ?? 'requestAttributesEnabled', 'true'),
          },
        ],
      };
    }
  },
};

/** Whether a pattern relies on the address, and does not log what the proxy says of the client besides. */
function namesClient({ codes }: LogPattern): boolean {
  const asks = codes.some(
    ({ letter, argument }) => argument === undefined && (letter === 'h' || letter === 'a'),
  );
  return (
    asks &&
    !codes.some(({ argument }) => argument !== undefined && /forward|real|client|remote/i.test(argument))
  );
}
