import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i;

/** Passwords that go to a directory unencrypted. */
export const ldapInTheClear: Rule<ServerModel> = {
  id: 'tomcat-server/ldap-in-the-clear',
  title: 'Passwords go to the LDAP server in the clear',
  why: 'Over `ldap://` every password that a user types, and that of the realm itself, can be read on the way. Who can change what passes decides who may log in.',
  remedy:
    'Write `ldaps://`, or `useStartTls="true"` if the server offers StartTLS on that port. Java must trust its certificate.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['Realm'],
  references: [
    { source: 'manual', id: 'Tomcat: config/realm' },
    { source: 'STIG', id: 'TCAT-AS-000690' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.JNDIRealm" connectionURL="ldap://ldap.example.com:389"\n         userPattern="uid={0},ou=people,dc=example,dc=com" />\n</Realm>',
      ),
      good: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.JNDIRealm" connectionURL="ldap://ldap.example.com:389"\n         userPattern="uid={0},ou=people,dc=example,dc=com"\n         useStartTls="true" />\n</Realm>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const realm of model.ofClass('Realm', 'JNDIRealm')) {
      if (isProtected(model, realm)) continue;
      for (const name of ['connectionURL', 'alternateURL']) {
        const url = model.written(realm, name);
        const attribute = model.attribute(realm, name);
        if (url === undefined || !attribute || !url.split(' ').some(isInTheClear)) continue;
        yield {
          span: attribute.valueSpan,
          message: `${url} is not encrypted: passwords go over the network in the clear.`,
          fixes: () => {
            const startTls = model.attribute(realm, 'useStartTls')?.name ?? 'useStartTls';
            return [
              {
                title: 'Encrypt by StartTLS',
                safe: false,
                edits: setAttribute(realm, startTls, 'true'),
              },
            ];
          },
        };
      }
    }
  },
};

/** Whether TLS, a mechanism that encrypts, or somebody else's class may see to it. */
function isProtected(model: ServerModel, realm: XmlElement): boolean {
  const authentication = model.written(realm, 'authentication')?.toLowerCase() ?? 'simple';
  return (
    model.flag(realm, 'useStartTls') !== false ||
    model.attribute(realm, 'protocol') !== undefined ||
    model.attribute(realm, 'contextFactory') !== undefined ||
    (authentication !== 'simple' && authentication !== 'none')
  );
}

function isInTheClear(url: string): boolean {
  const host = /^ldap:\/\/(\[[^\]]*\]|[^:/?]*)/i.exec(url)?.[1];
  return host !== undefined && host !== '' && !LOCAL.test(host);
}
