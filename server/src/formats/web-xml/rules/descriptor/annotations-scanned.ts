import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';

/** Libraries that bring servlets of their own. */
export const annotationsScanned: Rule<WebXmlModel> = {
  id: 'web-xml/annotations-scanned',
  title: 'Libraries may add servlets and filters',
  why: 'Unless the descriptor calls itself complete, Tomcat searches each library for annotations and fragments. Whatever they declare is reachable, although nothing here says so.',
  remedy:
    'Set `metadata-complete="true"`, after what the application needs of them stands in the descriptor.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2.5,
  keywords: ['web-app'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.18' },
    { source: 'manual', id: 'Servlet 6.0: 8.1' },
  ],
  examples: [
    {
      bad: '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">\n</web-app>\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const { root } = model;
    if (!root || model.role !== 'application' || root.attribute('version') === undefined) return;
    const complete = root.attribute('metadata-complete');
    if (complete?.value === 'true' || root.attribute('version')?.value === '2.4') return;
    yield {
      span: complete?.valueSpan ?? root.nameSpan,
      message: 'Annotations and fragments of every library count: metadata-complete is not true.',
    };
  },
};
