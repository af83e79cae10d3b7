import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import { protocols } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { absence, severityOfAbsence } from '../availability.js';
import { inService } from '../examples.js';

/** A connector that cannot start, since Tomcat has no such protocol. */
export const unknownProtocol: Rule<ServerModel> = {
  id: 'tomcat-server/unknown-protocol',
  title: 'A protocol that Tomcat does not have',
  why: 'Tomcat takes any `protocol` other than `HTTP/1.1` and `AJP/1.3`, compared by case, for the name of a Java class. If there is no such class, the connector does not start, and everything else does.',
  remedy: 'Write `HTTP/1.1`, or leave `protocol` out. HTTP/2 is an `UpgradeProtocol` in the connector.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService('<Connector port="8080" protocol="http/1.1"/>'),
      good: inService('<Connector port="8080" protocol="HTTP/1.1"/>'),
    },
    {
      target: '9.0',
      bad: inService('<Connector port="8080" protocol="org.apache.coyote.http11.Http11Protocol"/>'),
      good: inService('<Connector port="8080" protocol="org.apache.coyote.http11.Http11NioProtocol"/>'),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const element of model.named('Connector')) {
      const attribute = model.attribute(element, 'protocol');
      if (!attribute || !isLegible(attribute.value)) continue;
      const { value, valueSpan } = attribute;
      const entry = protocols.get(value);
      const lacking = entry ? absence(entry.releases, target) : undefined;
      if (entry && lacking === undefined) continue;
      // Another class in a package of its own may be somebody else's.
      if (!entry && value.includes('.') && /^[\w$.]+$/.test(value) && !value.startsWith('org.apache.coyote.'))
        continue;
      const better = entry ? entry.replacement : meantBy(value);
      yield {
        span: valueSpan,
        severity: severityOfAbsence(entry?.releases, target, 'error'),
        message: lacking
          ? `${shown(value)} ${lacking}: the connector does not start.`
          : `Tomcat has no protocol ${value === '' ? 'without a name' : shown(value)}: the connector does not start.`,
        fixes: () => (better === undefined ? [] : [replacement(attribute, better, false)]),
      };
    }
  },
};

function meantBy(value: string): string | undefined {
  if (/^(?:https?|tls|ssl|h2c?)\b/i.test(value.trim())) return 'HTTP/1.1';
  if (/^ajp\b/i.test(value.trim())) return 'AJP/1.3';
  return protocols.getIgnoringCase(value.trim())?.name;
}
