import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** Names of hosts that no request can have. */
export const invalidHostName: Rule<ServerModel> = {
  id: 'tomcat-server/invalid-host-name',
  title: 'A host has a name that no request can have',
  why: 'Tomcat compares the name of a `Host` with what the client asks for: a plain host name, without scheme, port or path. No request reaches a host that is named otherwise.',
  remedy:
    'Write one host name. Further ones go into `Alias` elements; `*.example.com` stands for any first label.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Host'],
  references: [{ source: 'manual', id: 'Tomcat: config/host' }],
  examples: [
    { bad: inEngine('<Host name="https://shop.example.com" appBase="shop" autoDeploy="false"/>') },
    {
      bad: inEngine('<Host name="shop.example.com, www.example.com" appBase="shop" autoDeploy="false"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const host of model.named('Host')) {
      const attribute = model.attribute(host, 'name');
      const name = model.written(host, 'name');
      if (!attribute || name === undefined || isHostName(name)) continue;
      yield { span: attribute.valueSpan, message: messageOf(name) };
    }
    for (const alias of model.named('Alias')) {
      const name = alias.text.trim();
      if (name === '' || !isLegible(name) || isHostName(name)) continue;
      yield { span: alias.textSpan, message: messageOf(name) };
    }
  },
};

function messageOf(name: string): string {
  return `"${name}" is not a plain host name: no request asks for it, and none gets here.`;
}

/** Addresses of IPv6 count, with brackets or without. */
function isHostName(name: string): boolean {
  if (/[\s,;/\\]|^$/.test(name)) return false;
  if (name.includes(':') && !/^\[?[\da-f:.]*:[\da-f:.]*:[\da-f:.%\w]*\]?$/i.test(name)) return false;
  return !name.replace(/^\*\./, '').includes('*');
}
