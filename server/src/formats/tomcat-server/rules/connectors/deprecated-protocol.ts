import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { protocols } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** A handler that a later release does not have. */
export const deprecatedProtocol: Rule<ServerModel> = {
  id: 'tomcat-server/deprecated-protocol',
  title: 'A connector of a kind that later releases do not have',
  why: 'The connectors over the native library are gone since 10.1, and those over blocking sockets since 9.0. One over the native library starts only with an `AprLifecycleListener` and where the library is installed.',
  remedy: 'Write `HTTP/1.1` or `AJP/1.3`. TLS by OpenSSL does not need the native connector.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      target: '8.5',
      bad: inService('<Connector port="8080" protocol="org.apache.coyote.http11.Http11Protocol"/>'),
      good: inService('<Connector port="8080" protocol="org.apache.coyote.http11.Http11NioProtocol"/>'),
    },
    {
      target: '9.0',
      bad: inService('<Connector port="8080" protocol="org.apache.coyote.http11.Http11AprProtocol"/>'),
      good: inService('<Connector port="8080" protocol="org.apache.coyote.http11.Http11NioProtocol"/>'),
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const element of model.named('Connector')) {
      const attribute = model.attribute(element, 'protocol');
      const entry = attribute && protocols.get(attribute.value);
      if (!attribute || !entry?.deprecated || !has(entry.deprecated, target)) continue;
      const isNative = entry.name.endsWith('AprProtocol');
      const lacksListener =
        isNative && model.isComplete && model.ofClass('Listener', 'AprLifecycleListener').length === 0;
      yield {
        span: attribute.valueSpan,
        severity: lacksListener ? 'error' : 'info',
        tags: ['deprecated'],
        message: lacksListener
          ? 'Without an AprLifecycleListener in the Server a native connector does not start.'
          : `${attribute.value} is deprecated, and gone in later releases.`,
        fixes: () =>
          entry.replacement === undefined ? [] : [replacement(attribute, entry.replacement, false)],
      };
    }
  },
};
