import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { has } from '../../../tomcat/releases.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import { type Connector, connectorsOf } from '../../model/connectors.js';
import type { ServerModel } from '../../model/model.js';
import { inService } from '../examples.js';

const WORDS = new Set([
  'changeit',
  'changeme',
  'change_me',
  'change-me',
  'password',
  'passw0rd',
  'secret',
  'mysecret',
  'keystore',
  'tomcat',
  's3cret',
  'ajpsecret',
  'ajp_secret',
  'admin',
  '123456',
  '12345678',
]);

/** What guides leave for the reader to fill in: `<your password>`, `YOUR_SECRET`, `xxxx`. */
const PLACEHOLDER = /^(?:<.*>|\[.*\]|your[ _-].*|my[ _-]?(?:secret|password|key).*|[x*.]{3,})$/i;

/** Passwords of keys, and secrets of AJP. A trust store holds nothing that its password would protect. */
const SECRETS = new Set([
  'certificateKeyPassword',
  'certificateKeystorePassword',
  'keyPass',
  'keystorePass',
  'SSLPassword',
  'secret',
  'requiredSecret',
]);

/** A password that everybody knows. */
export const guessableSecret: Rule<ServerModel> = {
  id: 'tomcat-server/guessable-secret',
  title: 'A password that everybody tries first',
  why: 'Words from manuals and guides protect nothing: whoever gets a copy of the keystore has the private key, and whoever reaches the AJP port speaks for the web server.',
  remedy:
    'Change the password of the keystore (`keytool -storepasswd`), or give AJP a long random secret on both sides, and write it here or into a `…PasswordFile`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Connector'],
  references: [
    { source: 'STIG', id: 'TCAT-AS-000060' },
    { source: 'CWE', id: 'CWE-521' },
  ],
  examples: [
    {
      bad: inService(
        '<Connector port="8443" SSLEnabled="true">\n  <SSLHostConfig>\n    <Certificate certificateKeystoreFile="conf/keystore.p12" certificateKeystorePassword="changeit"/>\n  </SSLHostConfig>\n</Connector>',
      ),
    },
    { bad: inService('<Connector port="8009" protocol="AJP/1.3" secret="changeme"/>') },
  ],
  *check(model): Iterable<Finding> {
    for (const connector of connectorsOf(model)) {
      for (const element of [connector.element, ...certificatesOf(connector)]) {
        for (const attribute of element.attributes) {
          const entry = model.attributeEntry(element, attribute.name);
          if (!entry || !SECRETS.has(entry.name) || !isGuessable(attribute)) continue;
          if (model.written(element, entry.name) === undefined) continue;
          if (entry.name.endsWith('ecret') && !has(entry.releases, model.target)) continue;
          const isPlaceholder = PLACEHOLDER.test(attribute.value);
          yield {
            span: attribute.valueSpan,
            // The keystore has to be stolen first; the AJP port is there for whoever reaches it.
            severity: connector.speaks === 'AJP' || isPlaceholder ? 'warning' : 'info',
            message: isPlaceholder
              ? `${shown(attribute.value)} stands where a guide wants your own password.`
              : `${attribute.value} is among the first passwords that everybody tries.`,
          };
        }
      }
      yield* defaultPasswords(connector);
    }
  },
};

function certificatesOf({ element, hosts }: Connector) {
  const elements = hosts.flatMap((host) => host.certificates.map((certificate) => certificate.element));
  return elements.filter((each) => each !== element);
}

/** Where a keystore is named and no password, the default is in force. */
function* defaultPasswords({ hosts }: Connector): Iterable<Finding> {
  for (const { settings } of hosts.flatMap((host) => host.certificates)) {
    const keystore = settings.get('certificateKeystoreFile');
    if (!keystore || settings.has('certificateFile')) continue;
    if (settings.has('certificateKeystorePassword') || settings.has('certificateKeystorePasswordFile'))
      continue;
    // Keys in hardware and those that Java makes up have no such password.
    if (settings.has('certificateKeystoreType') || settings.has('certificateKeystoreProvider')) continue;
    yield {
      span: keystore.nameSpan,
      severity: 'info',
      message: 'No password is written for this keystore, so that Tomcat opens it with changeit.',
    };
  }
}

function isGuessable({ value }: XmlAttribute): boolean {
  return WORDS.has(value.toLowerCase()) || PLACEHOLDER.test(value);
}
