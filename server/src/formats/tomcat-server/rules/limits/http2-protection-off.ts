import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

const FACTORS = ['overheadCountFactor', 'overheadResetFactor'];

/** HTTP/2 without the count that ends an attack. */
export const http2ProtectionOff: Rule<ServerModel> = {
  id: 'tomcat-server/http2-protection-off',
  title: 'HTTP/2 without protection from floods',
  why: 'Tomcat counts what a client sends without asking for anything, such as streams that it opens and resets, and closes the connection in time. Without the count one client can keep the server busy (CVE-2023-44487).',
  remedy: 'Remove the attribute. If connections of good clients are closed, lower the factor.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['UpgradeProtocol'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http2' },
    { source: 'CVE', id: 'CVE-2023-44487' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8080" address="127.0.0.1">\n  <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol" overheadResetFactor="0"/>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8080" address="127.0.0.1">\n  <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol"/>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of model.ofClass('UpgradeProtocol', 'Http2Protocol')) {
      for (const name of FACTORS) {
        const attribute = model.attribute(element, name);
        if (!attribute || !/^(?:[+-]?0+|-\d{1,18})$/.test(attribute.value)) continue;
        if (!has(model.attributeEntry(element, name)?.releases, model.target)) continue;
        yield {
          span: attribute.valueSpan,
          message: `With ${name} set to ${attribute.value} Tomcat does not notice when a client floods it.`,
          fixes: () => [removal(element, attribute, false)],
        };
      }
    }
  },
};
