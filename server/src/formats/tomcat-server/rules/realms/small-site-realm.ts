import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isRealm } from './realms.js';

/** A realm that benchmarks do not want to see in production. */
export const smallSiteRealm: Rule<ServerModel> = {
  id: 'tomcat-server/small-site-realm',
  title: 'A realm for a small site',
  why: 'Benchmarks want users in a directory or a database: a file has to be edited by hand on each server, a MemoryRealm needs a restart to notice, and a JDBCRealm lets one login wait for another.',
  remedy: 'Use a `DataSourceRealm` or a `JNDIRealm`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2,
  keywords: ['Realm'],
  references: [
    { source: 'manual', id: 'Tomcat: config/realm' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 5.1' },
    { source: 'STIG', id: 'TCAT-AS-000600' },
  ],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.MemoryRealm" />\n</Realm>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const realm of model.named('Realm')) {
      if (!isRealm(model, realm, ['MemoryRealm', 'UserDatabaseRealm', 'JDBCRealm', 'JAASRealm'])) continue;
      yield {
        span: model.attribute(realm, 'className')?.valueSpan ?? realm.nameSpan,
        message: `Benchmarks want no ${simpleName(model.classNameOf(realm) ?? '')} in production.`,
      };
    }
  },
};
