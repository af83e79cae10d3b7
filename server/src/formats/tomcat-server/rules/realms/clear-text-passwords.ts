import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isRealm } from './realms.js';

const IN_DATABASES = ['DataSourceRealm', 'JDBCRealm'];
const IN_FILES = ['UserDatabaseRealm', 'MemoryRealm'];

/** Passwords that lie in a table or a file as they are typed. */
export const clearTextPasswords: Rule<ServerModel> = {
  id: 'tomcat-server/clear-text-passwords',
  title: 'Passwords are stored in the clear',
  why: 'Without a `CredentialHandler` a realm compares what is typed with what is stored: whoever reads the table, a backup or a log of it has every password.',
  remedy:
    'Hash the passwords with `digest.sh` and give the realm a `CredentialHandler` that knows the hash, both at once: a hash without a handler is the password itself.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Realm'],
  references: [
    { source: 'manual', id: 'Tomcat: config/credentialhandler' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.19' },
    { source: 'CWE', id: 'CWE-256' },
  ],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.DataSourceRealm" dataSourceName="jdbc/users" localDataSource="true"\n         userTable="users" userNameCol="name" userCredCol="password" userRoleTable="roles" roleNameCol="role" />\n</Realm>',
      ),
    },
  ],
  *check(model, context): Iterable<Finding> {
    if (!model.isComplete) return;
    const names = context.profileOf() === 'strict' ? [...IN_DATABASES, ...IN_FILES] : IN_DATABASES;
    for (const realm of model.named('Realm')) {
      if (!isRealm(model, realm, names) || hasHandler(realm) || isOfFormerTomcat(realm)) continue;
      const className = simpleName(model.classNameOf(realm) ?? '');
      yield {
        span: model.attribute(realm, 'className')?.valueSpan ?? realm.nameSpan,
        severity: IN_DATABASES.includes(className) ? 'warning' : 'info',
        message: `This ${className} has no CredentialHandler: its passwords are stored in the clear.`,
      };
    }
  },
};

/** Whether a realm has the hash that Tomcat 7 read there: its passwords are hashed, and another rule says what became of it. */
function isOfFormerTomcat(realm: XmlElement): boolean {
  return realm.attribute('digest') !== undefined;
}

/** Whether a realm has a handler, or one that stands around it by mistake. */
function hasHandler({ children, parent }: XmlElement): boolean {
  const beside = parent?.name === 'Realm' ? parent.children : [];
  return [...children, ...beside].some(({ name }) => name === 'CredentialHandler');
}
