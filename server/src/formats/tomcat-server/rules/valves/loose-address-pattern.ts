import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inHost } from '../examples.js';
import { type AddressList, addressLists } from './access-filters.js';

/** Octets and dots, and then anything without a dot that says so. */
const LOOSE = /^\^?((?:\d{1,3}\\?\.){0,3})(\d{1,2})\.[*+]\$?$/;

/** A pattern of addresses whose last number may go on. */
export const looseAddressPattern: Rule<ServerModel> = {
  id: 'tomcat-server/loose-address-pattern',
  title: 'A pattern matches more addresses than it seems to',
  why: 'In a regular expression a dot is any character, a digit too: `10.*` also matches `100.1.1.1`. Others are let in, or trusted, than is meant.',
  remedy: 'Write `\\.` for a dot: `10\\..*`. Or use `RemoteCIDRValve` with `10.0.0.0/8`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Valve'],
  references: [
    { source: 'manual', id: 'Tomcat: config/valve' },
    { source: 'CWE', id: 'CWE-625' },
  ],
  examples: [
    {
      bad: inHost('<Valve className="org.apache.catalina.valves.RemoteIpValve" internalProxies="10.*" />'),
      good: inHost(
        '<Valve className="org.apache.catalina.valves.RemoteIpValve" internalProxies="10\\..*" />',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const lists: readonly AddressList[] = [
      ...addressLists(model, ['RemoteAddrValve'], ['allow', 'deny']),
      ...addressLists(model, ['RemoteIpValve'], ['internalProxies', 'trustedProxies']),
    ];
    for (const { valve, attribute, value } of lists) {
      const alternatives = value.split('|');
      const sample = alternatives.map(strangerOf).find((each) => each !== undefined);
      if (sample === undefined) continue;
      const tight = alternatives.map((each) =>
        strangerOf(each) ? each.replace(/\.([*+]\$?)$/, '\\..$1') : each,
      );
      yield {
        span: attribute.valueSpan,
        message: `This matches ${sample} too.`,
        fixes: () => [
          {
            title: 'Let only a dot follow the number',
            safe: false,
            edits: setAttribute(valve, attribute.name, tight.join('|')),
          },
        ],
      };
    }
  },
};

/** An address that a pattern matches although its last number is another one. */
function strangerOf(pattern: string): string | undefined {
  const [, before = '', last = ''] = LOOSE.exec(pattern) ?? [];
  const number = Number(last) * 10;
  if (last === '' || number === 0 || number > 255) return undefined;
  const octets = before.replaceAll('\\', '').split('.').filter(Boolean);
  return [...octets, String(number), '1', '1', '1'].slice(0, 4).join('.');
}
