import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { ERROR_REPORT_VALVES } from './error-report-valves.js';

const VALVE =
  '<Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false" />';

/** A valve for error pages that comes too late. */
export const errorReportOutsideHost: Rule<ServerModel> = {
  id: 'tomcat-server/error-report-outside-host',
  title: 'A valve for error pages in the Engine comes too late',
  why: 'Every `Host` has a valve for error pages, written or not, and it answers first. One in the `Engine` finds the page already written, stack trace and version included.',
  remedy: 'Move the valve into each `Host`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-209' },
  ],
  examples: [{ bad: inEngine(VALVE), good: inEngine('', VALVE).replace(/^ *\n/m, '') }],
  *check(model): Iterable<Finding> {
    for (const valve of model.ofClass('Valve', ...ERROR_REPORT_VALVES)) {
      const engine = valve.parent;
      if (engine?.name !== 'Engine') continue;
      yield {
        span: valve.nameSpan,
        message: 'The Host writes error pages before this valve is asked: it has no effect.',
        fixes: () => {
          const [host, ...others] = model.children(engine, 'Host');
          if (!host || others.length > 0) return [];
          return [{ title: 'Move it into the Host', safe: false, edits: moveElement(valve, host, 'last') }];
        },
      };
    }
  },
};
