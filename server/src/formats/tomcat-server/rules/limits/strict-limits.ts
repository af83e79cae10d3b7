import type { Finding } from '../../../../core/finding.js';
import type { Rule, RuleInfo } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** A limit of a connector that benchmarks want not to be higher than so much. */
interface LimitRow extends RuleInfo {
  readonly attributes: readonly string[];
  readonly most: number;
  message(name: string, value: number): string;
}

function limitRule(row: LimitRow): Rule<ServerModel> {
  return {
    ...row,
    keywords: ['Connector'],
    *check(model): Iterable<Finding> {
      for (const element of model.named('Connector')) {
        for (const name of row.attributes) {
          const attribute = model.attribute(element, name);
          const value = model.integer(element, name);
          if (!attribute || value === undefined || value <= row.most) continue;
          if (!has(model.attributeEntry(element, name)?.releases, model.target)) continue;
          yield {
            span: attribute.valueSpan,
            message: row.message(attribute.name, value),
            fixes: () => [replacement(attribute, String(row.most), false)],
          };
        }
      }
    },
  };
}

/** Connections that wait for long. */
export const longConnectionTimeout = limitRule({
  id: 'tomcat-server/long-connection-timeout',
  title: 'Connections may wait long for a request',
  why: 'A client that connects and sends nothing, or one byte at a time, holds a connection for as long. Some of them are enough to keep others out.',
  remedy: 'Write `connectionTimeout="60000"` or less; the file that Tomcat ships has `20000`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.9' },
    { source: 'CWE', id: 'CWE-400' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" connectionTimeout="300000"/>'),
      good: inService('<Connector port="8080" connectionTimeout="60000"/>'),
    },
  ],
  attributes: ['connectionTimeout'],
  most: 60000,
  message: (_, value) =>
    `A client may hold a connection for ${Math.round(value / 1000)} seconds without a request.`,
});

/** Headers of more bytes than any browser sends. */
export const largeHeaders = limitRule({
  id: 'tomcat-server/large-headers',
  title: 'Requests may have very large headers',
  why: 'Tomcat keeps a buffer of this size for each connection that it serves, so that many clients take much memory.',
  remedy: 'Write `8192`, which is the default, unless cookies or Kerberos tickets need more.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.10' },
    { source: 'CWE', id: 'CWE-770' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" maxHttpHeaderSize="1048576"/>'),
      good: inService('<Connector port="8080" maxHttpHeaderSize="8192"/>'),
    },
  ],
  attributes: ['maxHttpHeaderSize', 'maxHttpRequestHeaderSize'],
  most: 8192,
  message: (name, value) => `${name} lets a request have headers of ${value} bytes.`,
});
