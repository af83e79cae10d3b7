import type { Finding, Fix } from '../../../../core/finding.js';
import type { Profile, Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { insertChild, setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { ERROR_REPORT_VALVES } from './error-report-valves.js';

const DETAILS = [
  { attribute: 'showReport', what: 'messages and stack traces', isSafe: false },
  { attribute: 'showServerInfo', what: 'the version of Tomcat', isSafe: true },
] as const;

const QUIET_VALVE =
  '<Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false" />';

/** Error pages that say more than visitors need. */
export const errorPageDetails: Rule<ServerModel> = {
  id: 'tomcat-server/error-page-details',
  title: 'Error pages show stack traces or the version of Tomcat',
  why: 'A stack trace names classes, libraries and sometimes data, and the version tells which holes to try first. Both go to whoever provokes an error.',
  remedy:
    'Give each `Host` an `ErrorReportValve` with `showReport="false"` and `showServerInfo="false"`. The log has it all.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  keywords: ['Host'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 2.5' },
    { source: 'STIG', id: 'TCAT-AS-000920' },
    { source: 'STIG', id: 'TCAT-AS-000940' },
    { source: 'CWE', id: 'CWE-209' },
  ],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="true" showServerInfo="false" />',
      ),
      good: inHost(QUIET_VALVE),
    },
  ],
  *check(model, context): Iterable<Finding> {
    const profile = context.profileOf();
    for (const valve of model.ofClass('Valve', ...ERROR_REPORT_VALVES)) {
      if (valve.parent?.name === 'Host') yield* judgeValve(model, valve, profile);
    }
    if (profile !== 'strict' || !model.isComplete) return;
    for (const host of model.named('Host')) {
      if (writesOwnPages(model, host)) continue;
      yield {
        span: host.nameSpan,
        severity: 'info',
        message: 'Error pages of this host show stack traces and the version of Tomcat, as by default.',
        fixes: () => [{ title: 'Show neither', safe: false, edits: insertChild(host, QUIET_VALVE, 'last') }],
      };
    }
  },
};

/** What is written is an intention to be talked about; what a default shows, only benchmarks mind. */
function* judgeValve(model: ServerModel, valve: XmlElement, profile: Profile): Iterable<Finding> {
  for (const { attribute, what, isSafe } of DETAILS) {
    if (model.flag(valve, attribute) !== true) continue;
    const written = model.attribute(valve, attribute);
    if (!written && profile !== 'strict') continue;
    yield {
      span: written?.valueSpan ?? valve.nameSpan,
      severity: written ? 'warning' : 'info',
      message: `Error pages show ${what} to everybody.`,
      fixes: (): readonly Fix[] => [
        {
          title: `Set ${attribute} to false`,
          safe: isSafe,
          edits: setAttribute(valve, written?.name ?? attribute, 'false'),
        },
      ],
    };
  }
}

/** Whether a host has a valve of its own for error pages, as far as names tell. */
function writesOwnPages(model: ServerModel, host: XmlElement): boolean {
  if (model.attribute(host, 'errorReportValveClass')) return true;
  return model.children(host, 'Valve').some((valve) => {
    const className = model.classNameOf(valve);
    return className === undefined || /error/i.test(simpleName(className));
  });
}
