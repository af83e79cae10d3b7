import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { cidrList, isCidr } from '../../../tomcat/cidr.js';
import { has } from '../../../tomcat/releases.js';
import { setAttribute } from '../../../xml/edits.js';
import { components } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { type AddressList, addressLists } from './access-filters.js';

const CIDR_VALVE = 'org.apache.catalina.valves.RemoteCIDRValve';

/** A list of addresses where one regular expression is meant. */
export const listForRegex: Rule<ServerModel> = {
  id: 'tomcat-server/list-for-regex',
  title: 'A list of addresses where Tomcat wants a regular expression',
  why: 'RemoteAddrValve and RemoteHostValve match the whole value as one regular expression. No address has a comma or a slash in it: `allow` lets nobody in then, and `deny` keeps nobody out.',
  remedy: 'Use `RemoteCIDRValve`, which takes lists and networks, or separate the alternatives by `|`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-185' },
  ],
  examples: [
    {
      bad: inHost(
        '<Valve className="org.apache.catalina.valves.RemoteHostValve" deny="evil\\.example,bad\\.example" />',
      ).replace('address="127.0.0.1"', 'address="127.0.0.1" enableLookups="true"'),
      good: inHost(
        '<Valve className="org.apache.catalina.valves.RemoteHostValve" deny="evil\\.example|bad\\.example" />',
      ).replace('address="127.0.0.1"', 'address="127.0.0.1" enableLookups="true"'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const list of addressLists(model, ['RemoteAddrValve', 'RemoteHostValve'], ['allow', 'deny'])) {
      if (!hasSeparator(list.value)) continue;
      const outcome =
        list.attribute.name.toLowerCase() === 'allow' ? 'nobody is let in' : 'nobody is kept out';
      yield {
        span: list.attribute.valueSpan,
        message: `This is one regular expression, not a list: it matches no client, and ${outcome}.`,
        fixes: () => fixesFor(model, list),
      };
    }
  },
};

/** Whether every alternative has a comma outside of `{1,3}`, or is a network. */
function hasSeparator(value: string): boolean {
  if (/[[(]/.test(value)) return false;
  return value
    .split('|')
    .every((each) => each.replace(/\{\d+,\d*\}/g, '').includes(',') || /\/\d+$/.test(each));
}

function fixesFor(model: ServerModel, { valve, attribute, value }: AddressList): readonly Fix[] {
  const other = model.attribute(valve, attribute.name.toLowerCase() === 'allow' ? 'deny' : 'allow');
  const hasPort = model.flag(valve, 'addConnectorPort') !== false;
  if (cidrList(value).every(isCidr)) {
    const isKnown = has(components.get(CIDR_VALVE)?.releases, model.target);
    if (other || hasPort || !isKnown || !model.isOfClass(valve, 'RemoteAddrValve')) return [];
    const name = model.attribute(valve, 'className')?.name ?? 'className';
    return [{ title: 'Use RemoteCIDRValve', safe: false, edits: setAttribute(valve, name, CIDR_VALVE) }];
  }
  if (value.includes('/')) return [];
  const alternatives = value.replace(/\s*,\s*/g, '|');
  return [{ title: 'Separate by |', safe: false, edits: setAttribute(valve, attribute.name, alternatives) }];
}
