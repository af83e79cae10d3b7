import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { readProtocols } from '../../values/tls-protocols.js';
import { inService } from '../examples.js';
import { OBSOLETE } from './obsolete-tls-protocols.js';

/** A list of TLS versions that Tomcat reads as it is meant, with a warning for each. */
export const tlsProtocolsWithoutSign: Rule<ServerModel> = {
  id: 'tomcat-server/tls-protocols-without-sign',
  title: 'A TLS version without the sign that adds it',
  why: 'Tomcat adds every version behind the first one, and at each that has no `+` it warns in its log at every start that a sign may be missing.',
  remedy: 'Write a `+` before it: `TLSv1.2,+TLSv1.3`.',
  kind: 'correctness',
  severity: 'hint',
  profile: 'recommended',
  keywords: ['Connector'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig protocols="TLSv1.2,TLSv1.3">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
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
        if (!protocols || !isLegible(protocols.value)) continue;
        const { added } = readProtocols(protocols.value);
        // They have to go first, and the list is written anew then.
        if (added.some(({ name }) => OBSOLETE.includes(name))) continue;
        const bare = added.filter(({ lacksSign }) => lacksSign);
        const [first] = bare;
        // With a reference in the value its offsets are not those of the text.
        const { start, end } = protocols.valueSpan;
        if (!first || end - start !== protocols.value.length) continue;
        yield {
          span: { start: start + first.at, end: start + first.at + first.name.length },
          message: `${shown(first.name)} is added with a warning, since no + stands before it.`,
          fixes: () => [
            {
              title: bare.length > 1 ? 'Add the missing signs' : 'Add the missing sign',
              safe: true,
              edits: bare.map(({ at }) => ({ span: { start: start + at, end: start + at }, text: '+' })),
            },
          ],
        };
      }
    }
  },
};
