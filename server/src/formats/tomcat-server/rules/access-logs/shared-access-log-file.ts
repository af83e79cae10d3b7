import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { accessLogsOf } from './access-logs.js';

const LOG = '<Valve className="org.apache.catalina.valves.AccessLogValve" pattern=';

/** Two access logs that are one file. */
export const sharedAccessLogFile: Rule<ServerModel> = {
  id: 'tomcat-server/shared-access-log-file',
  title: 'Two access logs write the same file',
  why: 'Each of them buffers and rotates the file for itself: lines are mixed, and torn where a buffer is full. Which host a line is from is not to be seen.',
  remedy: 'Give each a `prefix` of its own, or put one valve into the `Engine` and log `%v`.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Valve'],
  references: [{ source: 'manual', id: 'Tomcat: config/valve' }],
  examples: [{ bad: inHost(`${LOG}"common" />\n${LOG}"%h %D" />`) }],
  *check(model): Iterable<Finding> {
    const firsts = new Map<string, XmlElement>();
    const valves = accessLogsOf(model);
    for (const valve of valves) {
      const file = fileOf(model, valve);
      if (!isLegible(file) || model.flag(valve, 'enabled') === false) continue;
      const first = firsts.get(file);
      if (!first) {
        firsts.set(file, valve);
        continue;
      }
      yield {
        span: model.attribute(valve, 'prefix')?.valueSpan ?? valve.nameSpan,
        message: 'Another access log writes the same file.',
        related: [{ span: first.nameSpan, message: 'This one.' }],
      };
    }
  },
};

function fileOf(model: ServerModel, valve: XmlElement): string {
  const parts = ['directory', 'prefix', 'fileDateFormat', 'suffix'].map(
    (name) => model.attribute(valve, name)?.value ?? model.setting(valve, name)?.value ?? '',
  );
  return parts.join('\n');
}
