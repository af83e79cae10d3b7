import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { tlsConnectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** A certificate that is in a PEM file and in a keystore. */
export const pemAndKeystore: Rule<ServerModel> = {
  id: 'tomcat-server/pem-and-keystore',
  title: 'A certificate in a PEM file and in a keystore',
  why: 'A `Certificate` is either in PEM files or in a keystore. Tomcat takes the one whose attribute it reads first and warns of the others, so that a renewed certificate may never be shown.',
  remedy: 'Keep `certificateFile` with its key, or `certificateKeystoreFile` with its password.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Certificate'],
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateKeystoreFile="conf/keystore.p12" certificateKeystorePasswordFile="conf/keystore.pass"\n                 certificateFile="conf/cert.pem"/>\n  </SSLHostConfig>\n</Connector>',
      ),
      good: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateKeystoreFile="conf/keystore.p12" certificateKeystorePasswordFile="conf/keystore.pass"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { hosts } of tlsConnectorsOf(model)) {
      for (const { element, settings } of hosts.flatMap((host) => host.certificates)) {
        const pem = settings.get('certificateFile');
        const keystore = settings.get('certificateKeystoreFile');
        if (!pem || !keystore) continue;
        const isPemFirst = pem.span.start < keystore.span.start;
        const [used, unused] = isPemFirst ? [pem, keystore] : [keystore, pem];
        yield {
          span: unused.nameSpan,
          tags: ['unnecessary'],
          message: `${used.name} stands first, so that Tomcat ignores ${unused.name} with a warning.`,
          fixes: () => [removal(element, unused, false)],
        };
      }
    }
  },
};
