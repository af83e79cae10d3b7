import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** What each limit keeps a client from. */
const LIMITS: Readonly<Record<string, string>> = {
  connectionTimeout: 'a client that sends nothing keeps its connection for ever',
  maxCookieCount: 'a request may have any number of cookies, which all take memory',
  maxExtensionSize: 'a request may have extensions of any length, which keep a thread busy',
  maxHeaderCount: 'a request may have any number of headers, which all take memory',
  maxParameterCount: 'a request may have any number of parameters, which all take memory',
  maxPartCount: 'a request may have any number of parts, which all take memory',
  maxPostSize: 'a form of any size is read into memory',
  maxSavePostSize: 'a body of any size is kept in memory until its sender has logged in',
  maxTrailerCount: 'a request may have any number of trailers, which all take memory',
  maxTrailerSize: 'a request may have trailers of any length, which take memory',
};

/** A limit that keeps one client from taking all memory. */
export const disabledLimit: Rule<ServerModel> = {
  id: 'tomcat-server/disabled-limit',
  title: 'A limit of what a client may send is switched off',
  why: 'Without it one client, who need not log in, takes memory and threads until nobody else is served.',
  remedy: 'Remove the attribute, or write a limit that the application can live with.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 4,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: security-howto' },
    { source: 'CIS', id: 'Apache Tomcat 8: 6.6' },
    { source: 'CWE', id: 'CWE-770' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" maxParameterCount="-1"/>'),
      good: inService('<Connector port="8080"/>'),
    },
    {
      bad: inService('<Connector port="8080" connectionTimeout="-1"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const element of [
      ...model.named('Connector'),
      ...model.ofClass('UpgradeProtocol', 'Http2Protocol'),
    ]) {
      for (const attribute of element.attributes) {
        const entry = model.attributeEntry(element, attribute.name);
        const consequence = entry && LIMITS[entry.name];
        if (!consequence || !has(entry.releases, model.target)) continue;
        if (!/^-\d{1,18}$/.test(attribute.value) || Number(attribute.value) >= 0) continue;
        yield {
          span: attribute.valueSpan,
          message: `With ${attribute.name} set to ${attribute.value} ${consequence}.`,
          fixes: () => [removal(element, attribute, false)],
        };
      }
    }
  },
};
