import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { has } from '../../../tomcat/releases.js';
import { connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** AJP that believes whoever reaches it. */
export const ajpSecretNotRequired: Rule<ServerModel> = {
  id: 'tomcat-server/ajp-secret-not-required',
  title: 'AJP for everybody who reaches the port',
  why: 'Without a secret Tomcat believes everybody who speaks AJP: the address of the client, the user, the certificate. Through such a port files of applications were read and code was run (Ghostcat).',
  remedy:
    'Remove `secretRequired` and write the same long random `secret` here and in the web server, or bind the connector to `127.0.0.1`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['Connector'],
  references: [
    { source: 'manual', id: 'Tomcat: config/ajp' },
    { source: 'CVE', id: 'CVE-2020-1938' },
    { source: 'CWE', id: 'CWE-306' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8009" protocol="AJP/1.3" address="10.1.2.3" secret="ahNgu7Eephohz4ie2Ohch" secretRequired="false"/>',
      ),
      good: inService(
        '<Connector port="8009" protocol="AJP/1.3" address="10.1.2.3" secret="ahNgu7Eephohz4ie2Ohch"/>',
      ),
    },
  ],
  *check(model, context): Iterable<Finding> {
    for (const { element, speaks, reach } of connectorsOf(model)) {
      const attribute = model.attribute(element, 'secretRequired');
      if (speaks !== 'AJP' || !attribute) continue;
      const entry = model.attributeEntry(element, 'secretRequired');
      if (!has(entry?.releases, model.target) || model.flag(element, 'secretRequired') !== false) continue;
      const isLocal = reach === 'loopback';
      // Who is on the same machine is mostly the web server in front.
      if (isLocal && context.profileOf(model.path) !== 'strict') continue;
      const hasSecret = (model.attribute(element, 'secret')?.value ?? '') !== '';
      yield {
        span: attribute.valueSpan,
        severity: isLocal ? 'info' : 'warning',
        message: isLocal
          ? 'Every program on this machine can speak AJP to Tomcat as the web server does.'
          : 'Everybody who reaches this port can speak AJP to Tomcat as the web server does.',
        fixes: () => (hasSecret ? [removal(element, attribute, false)] : []),
      };
    }
  },
};
