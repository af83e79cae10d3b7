import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { removeElement } from '../../../xml/edits.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** An AJP connector, which most servers have no use for. */
export const ajpConnector: Rule<ServerModel> = {
  id: 'tomcat-server/ajp-connector',
  title: 'An AJP connector',
  why: 'AJP serves a web server in front of Tomcat. Where there is none, or where it speaks HTTP, the connector is only one more way in.',
  remedy: 'Remove it unless `mod_jk` or `mod_proxy_ajp` calls it.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  keywords: ['Connector'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 1.2' },
    { source: 'STIG', id: 'TCAT-AS-000500' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8080" address="127.0.0.1"/>\n<Connector port="8009" protocol="AJP/1.3" secret="ahNgu7Eephohz4ie2Ohch"/>',
      ),
      good: inService('<Connector port="8080" address="127.0.0.1"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { element, speaks } of connectorsOf(model)) {
      if (speaks !== 'AJP') continue;
      yield {
        span: element.nameSpan,
        message: 'This connector speaks AJP; remove it unless a web server calls it.',
        fixes: () => [{ title: 'Remove this connector', safe: false, edits: removeElement(element) }],
      };
    }
  },
};
