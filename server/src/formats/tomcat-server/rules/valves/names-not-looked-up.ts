import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { addressLists } from './access-filters.js';

/** A filter by host names where Tomcat knows none. */
export const namesNotLookedUp: Rule<ServerModel> = {
  id: 'tomcat-server/names-not-looked-up',
  title: 'A RemoteHostValve never sees a host name',
  why: 'Tomcat looks names up only where a connector has `enableLookups="true"`. Without it this valve compares addresses with names: `allow` lets nobody in, `deny` keeps nobody out.',
  remedy: 'Use `RemoteCIDRValve` with addresses: names cost a query for each request, and DNS can lie.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-350' },
  ],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.RemoteHostValve" allow="www\\.example\\.com" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const { valve, attribute, value } of addressLists(model, ['RemoteHostValve'], ['allow', 'deny'])) {
      const service = model.closest(valve, 'Service');
      const connectors = service ? model.children(service, 'Connector') : [];
      const isWithoutNames = connectors.every((each) => model.flag(each, 'enableLookups') === false);
      if (connectors.length === 0 || !isWithoutNames || !/[a-z]{2,}/i.test(value.replace(/\\./g, '')))
        continue;
      yield {
        span: attribute.valueSpan,
        message: 'No connector looks names up: this is compared with addresses, and matches none.',
      };
    }
  },
};
