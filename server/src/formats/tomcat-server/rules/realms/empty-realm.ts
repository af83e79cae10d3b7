import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isRealm, OUTER_REALMS } from './realms.js';

/** A realm that only asks those within it, and has none. */
export const emptyRealm: Rule<ServerModel> = {
  id: 'tomcat-server/empty-realm',
  title: 'A realm around others has none in it',
  why: 'A LockOutRealm or CombinedRealm has no users itself: it asks the realms within. With none there, nobody can log in, and Tomcat says nothing about it.',
  remedy: 'Put the realm that knows the users into it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Realm'],
  references: [{ source: 'manual', id: 'Tomcat: config/realm' }],
  examples: [{ bad: inEngine('<Realm className="org.apache.catalina.realm.LockOutRealm" />') }],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const realm of model.named('Realm')) {
      if (!isRealm(model, realm, OUTER_REALMS) || realm.child('Realm')) continue;
      yield { span: realm.nameSpan, message: 'There is no Realm in this one: nobody can log in.' };
    }
  },
};
