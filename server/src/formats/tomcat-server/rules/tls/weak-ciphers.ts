import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { weakCiphers } from '../../values/ciphers.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

const MAX_NAMED = 3;

/** Ciphers that anybody can break, or that do not encrypt. */
export const weakCiphersRule: Rule<ServerModel> = {
  id: 'tomcat-server/weak-ciphers',
  title: 'Ciphers that can be broken',
  why: 'The list lets in ciphers that do not encrypt, do not authenticate the server, or can be broken. What Java refuses of them it leaves out, and the native library may not.',
  remedy: 'Remove `ciphers`: the default is good. Or take the weak ones out of the list.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/http' },
    { source: 'STIG', id: 'TCAT-AS-000020' },
    { source: 'CWE', id: 'CWE-327' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig ciphers="HIGH:!aNULL:RC4-SHA">\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateFile="conf/cert.pem" certificateKeyFile="conf/key.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { element, settings } of hosts) {
        const ciphers = settings.get('ciphers');
        if (!ciphers || !isLegible(ciphers.value)) continue;
        const weak = weakCiphers(ciphers.value);
        if (weak.length === 0) continue;
        const named = weak.slice(0, MAX_NAMED).map(({ name, weakness }) => `${shown(name)} (${weakness})`);
        const more = weak.length > MAX_NAMED ? ` and ${weak.length - MAX_NAMED} more` : '';
        yield {
          span: ciphers.valueSpan,
          message: `This list lets weak ciphers in: ${named.join(', ')}${more}.`,
          fixes: () => [removal(element, ciphers, false)],
        };
      }
    }
  },
};
