import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild, setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { escapeText } from '../../../xml/escape.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** Names that Tomcat compares with requests, and cannot manage. */
export const hostThatStartsNothing: Rule<ServerModel> = {
  id: 'tomcat-server/host-that-starts-nothing',
  title: 'A host under whose name no application starts',
  why: 'Tomcat registers each application for management (JMX) under the name of its host, where a star and the colons of IPv6 are not allowed. The host itself is there, but each of its applications fails to start; with a `Context` in it Tomcat does not start at all.',
  remedy:
    'Give the host a plain name and write the other one as `<Alias>*.example.org</Alias>`, which works.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Host'],
  references: [{ source: 'manual', id: 'Tomcat: config/host' }],
  examples: [
    {
      bad: inEngine('<Host name="*.example.org" appBase="shops" autoDeploy="false">\n</Host>'),
      good: inEngine(
        '<Host name="example.org" appBase="shops" autoDeploy="false">\n  <Alias>*.example.org</Alias>\n</Host>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    const hosts = model.named('Host');
    const names = new Set(hosts.map((host) => model.written(host, 'name')?.toLowerCase()));
    for (const host of hosts) {
      const attribute = model.attribute(host, 'name');
      const name = model.written(host, 'name');
      if (!attribute || name === undefined || !isUnmanageable(name)) continue;
      yield {
        span: attribute.valueSpan,
        message: `No application starts on a host with ${name.includes('*') ? 'a star' : 'colons'} in its name; as an Alias the name works.`,
        fixes: () => (names.has(name.slice(2).toLowerCase()) ? [] : asAlias(model, host, name)),
      };
    }
  },
};

/** Of the names that a request can have, those that JMX takes for a pattern or refuses. */
function isUnmanageable(name: string): boolean {
  return /^\*\.[^\s*:,;/\\]+$/.test(name) || /^\[?[\da-f]*:[\da-f:.]*\]?$/i.test(name);
}

function asAlias(model: ServerModel, host: XmlElement, name: string): readonly Fix[] {
  const isDefault =
    host.parent && model.attribute(host.parent, 'defaultHost')?.value.toLowerCase() === name.toLowerCase();
  if (isDefault || !name.startsWith('*.')) return [];
  const plain = name.slice('*.'.length);
  return [
    {
      title: `Name it ${plain}, with ${name} as its Alias`,
      safe: false,
      edits: [
        ...setAttribute(host, 'name', plain),
        ...insertChild(host, `<Alias>${escapeText(name)}</Alias>`, 'first'),
      ],
    },
  ];
}
