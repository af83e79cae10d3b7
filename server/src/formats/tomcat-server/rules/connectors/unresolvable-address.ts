import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

/** An address that Java cannot make anything of. */
export const unresolvableAddress: Rule<ServerModel> = {
  id: 'tomcat-server/unresolvable-address',
  title: 'An address that is none',
  why: 'Tomcat warns of an address that it cannot resolve, and then listens on every interface: a connector that was to be private is open to everybody.',
  remedy: 'Write an IP address of this machine, such as `127.0.0.1` or `::1`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'CWE', id: 'CWE-1327' },
  ],
  examples: [{ bad: inService('<Connector port="8080" address="192.168.1.256"/>') }],
  *check(model): Iterable<Finding> {
    for (const element of model.named('Connector')) {
      const attribute = model.attribute(element, 'address');
      if (!attribute || !isLegible(attribute.value) || mayResolve(attribute.value)) continue;
      yield {
        span: attribute.valueSpan,
        message: `"${shown(attribute.value)}" cannot be an address: Tomcat listens on every interface instead.`,
      };
    }
  },
};

/** Whether it could be an address or a host name: what a name stands for is not known here. */
function mayResolve(address: string): boolean {
  if (address.includes(':')) return /^\[?[\da-f:.]+(?:%\w+)?\]?$/i.test(address);
  if (/^[\d.]+$/.test(address)) {
    const parts = address.split('.');
    return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  }
  return /^[\w.-]+$/.test(address);
}
