import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** What tells a connector where to listen. */
const PLACES = ['port', 'unixDomainSocketPath', 'useInheritedChannel'];

/** A connector that cannot start, since it has nowhere to listen. */
export const connectorWithoutPort: Rule<ServerModel> = {
  id: 'tomcat-server/connector-without-port',
  title: 'A connector without a port',
  why: 'A connector has no default port. Without one it does not start, and everything else does.',
  remedy: 'Write its `port`, or the `unixDomainSocketPath` on which it shall listen.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [{ bad: inService('<Connector protocol="HTTP/1.1"/>') }],
  *check(model): Iterable<Finding> {
    for (const element of model.named('Connector')) {
      if (model.protocolOf(element) === undefined) continue;
      if (PLACES.some((name) => model.effective(element, name))) continue;
      yield {
        span: element.nameSpan,
        severity: since(model.target, '9.0') ? 'error' : 'warning',
        message: 'This connector has no port, so that it does not start.',
      };
    }
  },
};
