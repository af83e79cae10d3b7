import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { ERROR_REPORT_VALVES } from './error-report-valves.js';

const PREFIX = /^errorCode\./i;

/** A page for an error that has no number. */
export const invalidErrorCode: Rule<ServerModel> = {
  id: 'tomcat-server/invalid-error-code',
  title: 'A page for an error code that is no number',
  why: 'Behind `errorCode.` stands a status as a number, or `0` for all others. Tomcat warns of anything else and never shows that page.',
  remedy: 'Write the number, such as `errorCode.404`. Exceptions go by `exceptionType.` and their full name.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Valve'],
  references: [{ source: 'manual', id: 'Tomcat: config/valve' }],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.ErrorReportValve" errorCode.4xx="webapps/error.html" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const valve of model.ofClass('Valve', ...ERROR_REPORT_VALVES)) {
      for (const { name, nameSpan } of valve.attributes) {
        if (!PREFIX.test(name) || /^[+-]?\d{1,9}$/.test(name.replace(PREFIX, ''))) continue;
        yield {
          span: nameSpan,
          message: `${name.replace(PREFIX, '')} is no status: this page is never shown.`,
        };
      }
    }
  },
};
