import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { setAttribute } from '../../../xml/edits.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** AJP on addresses that others can reach. */
export const exposedAjp: Rule<ServerModel> = {
  id: 'tomcat-server/exposed-ajp',
  title: 'AJP is reachable from everywhere',
  why: 'AJP is not encrypted and trusts whoever speaks it. Its secret travels in the clear, so that the port belongs where only the web server in front can reach it.',
  remedy:
    'Bind it to the address on which the web server calls: `address="127.0.0.1"` where that is on the same machine.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/ajp' },
    { source: 'CVE', id: 'CVE-2020-1938' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8009" protocol="AJP/1.3" address="0.0.0.0" secret="ahNgu7Eephohz4ie2Ohch"/>',
      ),
      good: inService(
        '<Connector port="8009" protocol="AJP/1.3" address="127.0.0.1" secret="ahNgu7Eephohz4ie2Ohch"/>',
      ),
    },
    {
      target: '9.0.30',
      bad: inService('<Connector port="8009" protocol="AJP/1.3" requiredSecret="ahNgu7Eephohz4ie2Ohch"/>'),
      good: inService(
        '<Connector port="8009" protocol="AJP/1.3" requiredSecret="ahNgu7Eephohz4ie2Ohch" address="127.0.0.1"/>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, speaks, reach } of connectorsOf(model)) {
      if (speaks !== 'AJP' || (reach !== 'every' && reach !== 'public')) continue;
      const address = model.attribute(element, 'address');
      yield {
        span: address?.valueSpan ?? element.nameSpan,
        message: address
          ? `AJP listens on ${shown(address.value)}, where others than the web server can reach it.`
          : 'Without an address AJP listens on every interface in this release.',
        fixes: () => [
          {
            title: 'Bind it to 127.0.0.1',
            safe: false,
            edits: setAttribute(element, address?.name ?? 'address', '127.0.0.1'),
          },
        ],
      };
    }
  },
};
