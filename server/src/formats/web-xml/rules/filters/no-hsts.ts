import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { HEADER_FILTER } from '../../catalogue/filters.js';
import { DEFAULT_SERVLET } from '../../catalogue/servlets.js';
import type { WebXmlModel } from '../../model/model.js';
import { isOn } from '../../model/parameters.js';
import { withServlet } from '../examples.js';

/** A server that does not tell browsers to keep to TLS. */
export const noHsts: Rule<WebXmlModel> = {
  id: 'web-xml/no-hsts',
  title: 'The server does not send Strict-Transport-Security',
  why: 'A browser that was never told may begin with a request in the clear, which others can answer. The STIG wants the header from Tomcat itself, not from a proxy.',
  remedy:
    'Add the `HttpHeaderSecurityFilter` to `conf/web.xml` with `hstsMaxAgeSeconds` of `31536000`, and map it to `/*`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  references: [
    { source: 'STIG', id: 'TCAT-AS-000030' },
    { source: 'RFC', id: 'RFC 6797' },
  ],
  examples: [{ bad: withServlet(DEFAULT_SERVLET, {}, '/'), path: '/opt/tomcat/conf/web.xml' }],
  *check(model): Iterable<Finding> {
    if (!model.root || model.role !== 'server' || !model.isComplete) return;
    const filters = model.filters.filter(({ className }) => className === HEADER_FILTER);
    if (filters.some((filter) => isOn(filter, 'hstsEnabled', true) !== false)) return;
    yield {
      span: model.root.nameSpan,
      message: 'No HttpHeaderSecurityFilter here sends Strict-Transport-Security.',
    };
  },
};
