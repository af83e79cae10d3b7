import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** HTTP that is not encrypted, on addresses that others reach. */
export const plainHttp: Rule<ServerModel> = {
  id: 'tomcat-server/plain-http',
  title: 'A connector speaks HTTP without TLS',
  why: 'Whoever is on the way reads and changes what clients and applications say to each other, passwords and session cookies included.',
  remedy:
    'Speak TLS here, or bind the connector to `127.0.0.1` behind a proxy that does. One that only redirects to TLS may stay.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  keywords: ['Connector'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 6.2' },
    { source: 'STIG', id: 'TCAT-AS-000100' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [{ bad: inService('<Connector port="8080" protocol="HTTP/1.1"/>') }],
  *check(model): Iterable<Finding> {
    for (const { element, speaks, isTls, reach } of connectorsOf(model)) {
      if (speaks !== 'HTTP' || isTls !== false || reach === 'loopback') continue;
      yield { span: element.nameSpan, message: 'What passes this port is not encrypted.' };
    }
  },
};
