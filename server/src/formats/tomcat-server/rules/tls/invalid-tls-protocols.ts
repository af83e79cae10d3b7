import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { meantVersion, readProtocols, TLS_VERSIONS } from '../../values/tls-protocols.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** A list of TLS versions that names none, or one that does not exist. */
export const invalidTlsProtocols: Rule<ServerModel> = {
  id: 'tomcat-server/invalid-tls-protocols',
  title: 'A TLS version that does not exist',
  why: 'Names in `protocols` are compared by case, and only `+`, `-` and commas divide them. What Tomcat does not know it leaves out with a warning; where nothing is left, the connector does not start.',
  remedy: 'Write `protocols="TLSv1.2,+TLSv1.3"`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2 TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,+TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { settings } of hosts) {
        const protocols = settings.get('protocols');
        if (protocols && isLegible(protocols.value)) yield* problems(protocols);
      }
    }
  },
};

function* problems(attribute: XmlAttribute): Iterable<Finding> {
  const { enabled, added } = readProtocols(attribute.value);
  const unknown = [...enabled].filter((name) => !TLS_VERSIONS.includes(name));
  if (unknown.length === 0 && enabled.size > 0) return;
  const isDead = unknown.length === enabled.size;
  const what =
    enabled.size === 0
      ? 'No version is left on'
      : `${shown(unknown.join(' and '))} ${unknown.length > 1 ? 'are no TLS versions' : 'is no TLS version'}`;
  const consequence = isDead ? 'the connector does not start' : 'Tomcat leaves it out with a warning';
  const isOnlyMinus = enabled.size === 0 && added.length === 0 && attribute.value.includes('-');
  const hint = isOnlyMinus ? ' A list that takes versions out must begin with all.' : '';
  yield {
    span: attribute.valueSpan,
    severity: isDead ? 'error' : 'warning',
    message: `${what}: ${consequence}.${hint}`,
    fixes: () => {
      const better = isOnlyMinus ? `all,${attribute.value.trim()}` : meantList(attribute.value);
      return better === undefined ? [] : [replacement(attribute, better, false)];
    },
  };
}

/** The list that a person means who divides it by blanks or spells versions otherwise; undefined where it is not clear. */
function meantList(list: string): string | undefined {
  const words = list.split(/[\s,+;:|]+/).filter((word) => word !== '');
  const versions = words.map(meantVersion);
  if (versions.length === 0 || versions.includes(undefined)) return undefined;
  return versions.join(',+');
}
