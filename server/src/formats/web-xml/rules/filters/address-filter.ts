import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import { ADDRESS_FILTER, HOST_FILTER, NETWORK_FILTER, REMOTE_IP_FILTER } from '../../catalogue/filters.js';
import { type Filter, initParameter } from '../../model/components.js';
import type { WebXmlModel } from '../../model/model.js';
import { isKnown, knownParameter, type WrittenParameter } from '../../model/parameters.js';
import { withFilter } from '../examples.js';

const FILTERS: ReadonlySet<string> = new Set([ADDRESS_FILTER, HOST_FILTER, NETWORK_FILTER]);

const manual = { source: 'manual', id: 'Tomcat: config/filter' } as const;

/** A filter that knows nobody. */
export const addressFilterWithoutList: Rule<WebXmlModel> = {
  id: 'web-xml/address-filter-without-list',
  title: 'An address filter without allow and deny',
  why: 'The filter lets in who is in `allow`, and with `deny` alone who is not in that. With neither it turns every client away.',
  remedy: 'Write `allow` with the addresses that may come in, or remove the filter and its mapping.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['filter'],
  references: [manual],
  examples: [{ bad: withFilter(NETWORK_FILTER, {}) }],
  *check(model): Iterable<Finding> {
    for (const filter of model.filters) {
      if (!FILTERS.has(filter.className ?? '') || hasList(filter)) continue;
      yield {
        span: filter.element.child('filter-class')?.textSpan ?? filter.element.nameSpan,
        message: 'Neither allow nor deny is here: every request is refused.',
      };
    }
  },
};

function hasList(filter: Filter): boolean {
  return ['allow', 'deny', 'Allow', 'Deny'].some((name) => {
    const list = initParameter(filter, name);
    return list !== undefined && (!isKnown(list) || list.value !== '');
  });
}

/** Regular expressions that match any address, and networks that hold all. */
const ANYBODY = /^\^?(?:\(?\.[*+]\)?|\\d\+(?:\\\.\\d\+){3}|\\d\{1,3\}(?:\\\.\\d\{1,3\}){3}|[0.:]+\/0+)\$?$/;

function matchesAnybody(list: string): boolean {
  return list.split(/[|,]/).some((each) => ANYBODY.test(each.trim()));
}

/** A list of those who may come in that names everybody. */
export const addressFilterForAll: Rule<WebXmlModel> = {
  id: 'web-xml/address-filter-for-all',
  title: 'An address filter lets everybody in',
  why: 'It looks as if somebody had thought of who may come in. In fact no address is refused.',
  remedy: 'List the addresses or networks that may come in, or remove the filter and its mapping.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['filter'],
  references: [{ source: 'CIS', id: 'Apache Tomcat 10.1: 10.2' }, manual, { source: 'CWE', id: 'CWE-284' }],
  examples: [{ bad: withFilter(ADDRESS_FILTER, { allow: '.*' }) }],
  *check(model): Iterable<Finding> {
    for (const filter of model.filters) {
      if (!FILTERS.has(filter.className ?? '') || initParameter(filter, 'deny')) continue;
      const allow = knownParameter(filter, 'allow');
      if (!allow || !matchesAnybody(allow.value)) continue;
      yield {
        span: allow.valueElement.textSpan,
        message: 'This lets in every client: the filter refuses nobody.',
      };
    }
  },
};

/** A filter that believes whoever says what his address is. */
export const proxyHeadersFromAnybody: Rule<WebXmlModel> = {
  id: 'web-xml/proxy-headers-from-anybody',
  title: 'Every client may say what its address is',
  why: 'RemoteIpFilter takes the address of the client, and whether it used TLS, from headers of the proxies that it knows. When everybody counts as a proxy, a client gets past address filters, and the logs show the address that it made up.',
  remedy:
    'Name the addresses of your proxies: `192\\.0\\.2\\.10`. Without the parameter the private networks count as proxies.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  keywords: ['filter'],
  references: [manual, { source: 'CWE', id: 'CWE-290' }],
  examples: [{ bad: withFilter(REMOTE_IP_FILTER, { internalProxies: '.*' }) }],
  *check(model): Iterable<Finding> {
    for (const filter of model.filters) {
      if (filter.className !== REMOTE_IP_FILTER) continue;
      for (const name of ['internalProxies', 'trustedProxies']) {
        const list = knownParameter(filter, name);
        if (!list || !matchesAnybody(list.value)) continue;
        yield {
          span: list.valueElement.textSpan,
          message: 'Every client counts as a proxy: what it says of its address is believed.',
        };
      }
    }
  },
};

/** A list or a pattern for files where the filter wants a regular expression. */
export const addressPattern: Rule<WebXmlModel> = {
  id: 'web-xml/address-pattern',
  title: 'A pattern of addresses does not match what it seems to',
  why: 'The value is one regular expression that has to match the whole address. A dot is any character, a digit too: `10.1.*` also matches 10.15.3.4. A comma or a slash is itself, and no address has one.',
  remedy:
    'Write `\\.` for a dot and `|` between alternatives: `10\\.1\\..*|127\\..*`. Or use `RemoteCIDRFilter`, which takes lists of networks.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.3,
  keywords: ['filter'],
  references: [{ source: 'CIS', id: 'Apache Tomcat 10.1: 10.2' }, manual, { source: 'CWE', id: 'CWE-625' }],
  examples: [
    {
      bad: withFilter(ADDRESS_FILTER, { allow: '10.1.*' }),
      good: withFilter(ADDRESS_FILTER, { allow: '10\\.1\\..*' }),
    },
    { bad: withFilter(ADDRESS_FILTER, { allow: '10.0.0.0/8' }) },
  ],
  *check(model): Iterable<Finding> {
    for (const filter of model.filters) {
      const names =
        filter.className === ADDRESS_FILTER
          ? ['allow', 'deny']
          : filter.className === REMOTE_IP_FILTER
            ? ['internalProxies', 'trustedProxies']
            : [];
      for (const name of names) {
        const list = knownParameter(filter, name);
        const finding = list && judge(list, filter.className === ADDRESS_FILTER);
        if (finding) yield finding;
      }
    }
  },
};

function judge({ name, value, valueElement }: WrittenParameter, isExpression: boolean): Finding | undefined {
  const span = valueElement.textSpan;
  const alternatives = value.split('|').map((each) => each.trim());
  if (isExpression && !/[[(]/.test(value)) {
    const dead = alternatives.find(
      (each) => /\/\d+$/.test(each) || each.replace(/\{[\d,]*\}/g, '').includes(','),
    );
    const effect = name === 'allow' ? 'lets nobody in' : 'keeps nobody out';
    if (dead)
      return {
        span,
        message: `"${dead}" matches no address, and ${effect}: it is read as a regular expression.`,
      };
  }
  const stranger = alternatives.map(strangerOf).find((each) => each !== undefined);
  if (stranger === undefined) return undefined;
  const strict = alternatives.map((each) => (strangerOf(each) === undefined ? each : escapeDots(each)));
  return {
    span,
    message: `The dot stands for any character: this matches ${stranger} too.`,
    fixes: () => [{ title: 'Let dots be dots', safe: false, edits: setText(valueElement, strict.join('|')) }],
  };
}

/** Octets, and then anything: `10.1.*`. */
const GLOB = /^((?:\d{1,3}\\?\.){0,2})(\d{1,2})\.[*+]$/;

/** An address that is matched although its last written number is another one. */
function strangerOf(pattern: string): string | undefined {
  const [, before = '', last = ''] = GLOB.exec(pattern) ?? [];
  const number = Number(last) * 10;
  if (number === 0 || number > 255) return undefined;
  return [...before.split(/\\?\./).filter(Boolean), number, 1, 1, 1].slice(0, 4).join('.');
}

function escapeDots(pattern: string): string {
  return pattern.replace(/\.([*+])$/, '\\..$1').replace(/(\d)\.(?=\d)/g, '$1\\.');
}
