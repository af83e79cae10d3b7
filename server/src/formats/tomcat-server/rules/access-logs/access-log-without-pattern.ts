import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { TextEdit } from '../../../../core/text.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { accessLogsOf } from './access-logs.js';
import { isWithin, proxiedContainers } from './behind-proxy.js';

const ENABLED = 'requestAttributesEnabled';

/** An access log in which nothing is written. */
export const accessLogWithoutPattern: Rule<ServerModel> = {
  id: 'tomcat-server/access-log-without-pattern',
  title: 'An access log without a pattern',
  why: 'There is no default pattern: Tomcat makes the file and writes nothing into it. That is noticed when somebody wants to read it.',
  remedy: 'Write `pattern="combined"`, or the codes that are wanted.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 3,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 7.5' },
    { source: 'CWE', id: 'CWE-778' },
  ],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs" />'),
      good: inHost(
        '<Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs" pattern="combined" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const valves = accessLogsOf(model);
    for (const valve of valves) {
      const pattern = model.attribute(valve, 'pattern');
      if (pattern?.value || model.flag(valve, 'enabled') === false) continue;
      yield {
        span: pattern?.span ?? valve.nameSpan,
        message: 'This access log has no pattern: it says nothing of any request.',
        fixes: () => {
          if (model.isOfClass(valve, 'ExtendedAccessLogValve')) return [];
          const edits = [
            ...setAttribute(valve, pattern?.name ?? 'pattern', 'combined'),
            ...namingClient(model, valve),
          ];
          return [{ title: 'Log in the combined format', safe: true, edits }];
        },
      };
    }
  },
};

/** Behind a proxy, the pattern logs the client only together with this. */
function namingClient(model: ServerModel, valve: XmlElement): readonly TextEdit[] {
  if (model.flag(valve, ENABLED) !== false || !isWithin(valve, proxiedContainers(model))) return [];
  return setAttribute(valve, model.attribute(valve, ENABLED)?.name ?? ENABLED, 'true');
}
