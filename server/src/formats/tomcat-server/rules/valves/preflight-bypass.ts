import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';

const context = (value: string) =>
  inHost(
    `<Context path="/shop" docBase="/srv/shop">\n  <Valve className="org.apache.catalina.authenticator.BasicAuthenticator" allowCorsPreflight="${value}" />\n</Context>`,
  );

/** Requests that need no login as long as they look like a preflight. */
export const preflightBypass: Rule<ServerModel> = {
  id: 'tomcat-server/preflight-bypass',
  title: 'Whatever looks like a CORS preflight needs no login',
  why: 'With `always`, each `OPTIONS` request with two headers reaches the application without a login, also where no CORS filter answers it.',
  remedy: 'Write `filter`: only requests that a `CorsFilter` is mapped to are let through.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 3,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-288' },
  ],
  examples: [{ bad: context('always'), good: context('filter') }],
  *check(model): Iterable<Finding> {
    for (const valve of model.named('Valve')) {
      const attribute = model.attribute(valve, 'allowCorsPreflight');
      if (attribute?.value.toLowerCase() !== 'always' || !model.componentOf(valve)) continue;
      yield {
        span: attribute.valueSpan,
        message: 'Every OPTIONS request that looks like a preflight gets past the login.',
        fixes: () => [
          {
            title: 'Let through what a CorsFilter answers',
            safe: false,
            edits: setAttribute(valve, attribute.name, 'filter'),
          },
        ],
      };
    }
  },
};
