import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { cidrList, cidrProblem } from '../../../tomcat/cidr.js';
import { javaRegexProblem } from '../../../tomcat/java-regex.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { type AddressList, addressLists } from './access-filters.js';

/** Which valves have patterns where, and what becomes of a broken one. */
const PATTERNS = [
  { classes: ['RemoteAddrValve', 'RemoteHostValve'], names: ['allow', 'deny'], isFatal: true },
  { classes: ['CrawlerSessionManagerValve'], names: ['crawlerUserAgents'], isFatal: true },
  { classes: ['RemoteIpValve'], names: ['internalProxies', 'trustedProxies'], isFatal: false },
] as const;

/** A pattern of a valve that Java or Tomcat cannot read. */
export const invalidPattern: Rule<ServerModel> = {
  id: 'tomcat-server/invalid-pattern',
  title: 'A pattern of a valve that cannot be read',
  why: 'An access filter whose list is broken does not start, and Tomcat neither. A RemoteIpValve goes on with what it trusts by default: all private networks, or no further proxy.',
  remedy:
    'Correct the regular expression, `.*` stands for anything in it. In a RemoteCIDRValve write networks such as `192.0.2.0/24`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Valve'],
  references: [{ source: 'manual', id: 'Tomcat: config/valve' }],
  examples: [
    { bad: inHost('<Valve className="org.apache.catalina.valves.RemoteHostValve" allow="*" />') },
    { bad: inHost('<Valve className="org.apache.catalina.valves.RemoteCIDRValve" allow="127\\.\\d+" />') },
  ],
  *check(model): Iterable<Finding> {
    for (const { classes, names, isFatal } of PATTERNS) {
      for (const list of addressLists(model, classes, names)) yield* judgeRegex(list, isFatal);
    }
    for (const { attribute, value } of addressLists(model, ['RemoteCIDRValve'], ['allow', 'deny'])) {
      for (const network of cidrList(value)) {
        const problem = cidrProblem(network);
        if (problem === undefined) continue;
        yield {
          span: attribute.valueSpan,
          message: `${network} is no network, ${problem}: Tomcat does not start.`,
        };
        break;
      }
    }
  },
};

function* judgeRegex({ attribute, value }: AddressList, isFatal: boolean): Iterable<Finding> {
  const problem = javaRegexProblem(value);
  if (problem === undefined) return;
  const outcome = isFatal ? 'Tomcat does not start' : 'Tomcat warns and trusts what it trusts by default';
  yield {
    span: attribute.valueSpan,
    severity: isFatal ? 'error' : 'warning',
    message: `This is no regular expression, ${problem}: ${outcome}.`,
  };
}
