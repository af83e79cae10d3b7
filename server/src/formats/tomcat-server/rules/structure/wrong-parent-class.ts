import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine, inHost } from '../examples.js';

/** By element, and by the element around it, the classes of the latter that can hold it. */
const HOLDERS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Store: { Manager: ['PersistentManager'] },
  Realm: { Realm: ['CombinedRealm', 'LockOutRealm'] },
  CredentialHandler: { CredentialHandler: ['NestedCredentialHandler'] },
};

/** Elements whose place is right by name, in a class that cannot hold them. */
export const wrongParentClass: Rule<ServerModel> = {
  id: 'tomcat-server/wrong-parent-class',
  title: 'The class of the element around it cannot hold this one',
  why: 'Tomcat looks for a method of the outer class that takes the inner one. There is none, so it refuses the file and does not start.',
  remedy:
    'Give the outer element a class that can: a `PersistentManager` for a `Store`, a `CombinedRealm` for a `Realm`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: Object.keys(HOLDERS),
  references: [
    { source: 'manual', id: 'Tomcat: config/manager' },
    { source: 'manual', id: 'Tomcat: config/realm' },
  ],
  examples: [
    {
      bad: inHost(
        '<Context path="/shop" docBase="/srv/shop">\n  <Manager>\n    <Store className="org.apache.catalina.session.FileStore"/>\n  </Manager>\n</Context>',
      ),
    },
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.JAASRealm" appName="shop">\n    <Realm className="org.apache.catalina.realm.NullRealm"/>\n  </Realm>\n</Realm>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const [name, holders] of Object.entries(HOLDERS)) {
      for (const element of model.named(name)) {
        const { parent } = element;
        const able = parent && holders[parent.name];
        const component = able && model.componentOf(parent);
        if (!component || model.isOfClass(parent, ...able)) continue;
        yield {
          span: element.nameSpan,
          message: `A ${simpleName(component.name)} cannot hold a ${name}; Tomcat refuses the file. ${able.join(' and ')} can.`,
        };
      }
    }
  },
};
