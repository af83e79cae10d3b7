import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { DUMPER_FILTER } from '../../catalogue/filters.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';
import { withFilter } from '../examples.js';

/** Requests in the log, with all that is secret in them. */
export const requestDumper: Rule<WebXmlModel> = {
  id: 'web-xml/request-dumper',
  title: 'Whole requests are written to the log',
  why: 'RequestDumperFilter logs every header, cookie and parameter. Whoever reads the log finds passwords as they were typed, and session ids that can be used at once.',
  remedy: 'Remove the mapping of the filter, and the filter itself, when the search for the error is over.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.5,
  keywords: ['filter'],
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'CWE', id: 'CWE-532' },
  ],
  examples: [{ bad: withFilter(DUMPER_FILTER, {}) }],
  *check(model): Iterable<Finding> {
    const mapped = new Set(
      model.top('filter-mapping').map((mapping) => {
        const name = mapping.child('filter-name');
        return name && textOf(name);
      }),
    );
    for (const { className, name, element } of model.filters) {
      if (className !== DUMPER_FILTER || !mapped.has(name)) continue;
      yield {
        span: element.child('filter-class')?.textSpan ?? element.nameSpan,
        message: 'The log gets every header, cookie and parameter, passwords and session ids among them.',
      };
    }
  },
};
