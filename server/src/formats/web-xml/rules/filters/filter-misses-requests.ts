import type { Finding } from '../../../../core/finding.js';
import { groupBy } from '../../../../core/group.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { insertChild } from '../../../xml/edits.js';
import {
  ADDRESS_FILTER,
  CORS_FILTER,
  CSRF_FILTER,
  HEADER_FILTER,
  HOST_FILTER,
  NETWORK_FILTER,
  RATE_FILTER,
  REMOTE_IP_FILTER,
  REST_CSRF_FILTER,
} from '../../catalogue/filters.js';
import type { FilterMapping } from '../../model/mappings.js';
import type { WebXmlModel } from '../../model/model.js';
import { wordsOf } from '../../model/text.js';
import { withFilter } from '../examples.js';

/** Filters that are of no use if clients get past them. */
const PROTECTING: ReadonlySet<string> = new Set([
  ADDRESS_FILTER,
  CORS_FILTER,
  CSRF_FILTER,
  HEADER_FILTER,
  HOST_FILTER,
  NETWORK_FILTER,
  RATE_FILTER,
  REMOTE_IP_FILTER,
  REST_CSRF_FILTER,
  'org.springframework.web.filter.DelegatingFilterProxy',
  'org.apache.shiro.web.servlet.ShiroFilter',
]);

const KNOWN: ReadonlySet<string> = new Set(['REQUEST', 'FORWARD', 'INCLUDE', 'ERROR', 'ASYNC']);

/** A filter that guards the inner doors only. */
export const filterMissesRequests: Rule<WebXmlModel> = {
  id: 'web-xml/filter-misses-requests',
  title: 'A filter that protects does not see the requests of clients',
  why: 'Where a mapping names dispatchers, they are all that it counts for. Without `REQUEST` among them the filter runs for what the application forwards or includes itself, and clients get past it.',
  remedy:
    'Add `<dispatcher>REQUEST</dispatcher>`, or remove the dispatchers: a mapping without any is for requests.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  keywords: ['dispatcher'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 6.2.5' },
    { source: 'CWE', id: 'CWE-288' },
  ],
  examples: [
    {
      bad: mappedWith('<dispatcher>FORWARD</dispatcher>'),
      good: mappedWith('<dispatcher>REQUEST</dispatcher>\n    <dispatcher>FORWARD</dispatcher>'),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.role === 'fragment') return;
    const classes = new Map(model.filters.map(({ name, className = '' }) => [name, className]));
    const byFilter = groupBy(model.mappings.filters, ({ filterName }) => filterName?.value ?? '');
    for (const [name, all] of byFilter) {
      const className = classes.get(name) ?? '';
      // With several mappings one of them may be the one for requests.
      const mapping = all[0]?.element;
      if (!PROTECTING.has(className) || !mapping || all.some(seesRequests)) continue;
      const dispatcher = mapping.child('dispatcher');
      if (!dispatcher) continue;
      yield {
        span: dispatcher.textSpan,
        message: `Requests of clients do not pass the filter ${name}: REQUEST is not among its dispatchers.`,
        fixes: () => [
          {
            title: 'Add REQUEST to the dispatchers',
            safe: false,
            edits: insertChild(mapping, '<dispatcher>REQUEST</dispatcher>', { before: dispatcher }),
          },
        ],
      };
    }
  },
};

/** Tomcat passes over words that it does not know, and without any that it does a mapping is for requests. */
function seesRequests({ element }: FilterMapping): boolean {
  const words = wordsOf(element, 'dispatcher').map(({ value }) => value.toUpperCase());
  if (!words.every(isLegible)) return true;
  const known = words.filter((word) => KNOWN.has(word));
  return known.length === 0 || known.includes('REQUEST');
}

/** A filter whose mapping has these dispatchers, for an example. */
function mappedWith(dispatchers: string): string {
  const mapping = '<url-pattern>/*</url-pattern>';
  return withFilter(NETWORK_FILTER, { allow: '10.0.0.0/8' }).replace(
    mapping,
    `${mapping}\n    ${dispatchers}`,
  );
}
