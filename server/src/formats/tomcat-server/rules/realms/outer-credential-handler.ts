import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement } from '../../../xml/edits.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isRealm, OUTER_REALMS } from './realms.js';

/** A CredentialHandler where no passwords are compared. */
export const outerCredentialHandler: Rule<ServerModel> = {
  id: 'tomcat-server/outer-credential-handler',
  title: 'A CredentialHandler of a realm that compares no passwords',
  why: 'A LockOutRealm or CombinedRealm leaves passwords to the realms within, and those have handlers of their own. This one is not asked: stored hashes are taken for the passwords themselves.',
  remedy: 'Move the `CredentialHandler` into the realm that has the users.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['CredentialHandler'],
  references: [
    { source: 'manual', id: 'Tomcat: config/credentialhandler' },
    { source: 'CWE', id: 'CWE-256' },
  ],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <CredentialHandler className="org.apache.catalina.realm.SecretKeyCredentialHandler" />\n  <Realm className="org.apache.catalina.realm.MemoryRealm" />\n</Realm>',
      ),
      good: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.MemoryRealm">\n    <CredentialHandler className="org.apache.catalina.realm.SecretKeyCredentialHandler" />\n  </Realm>\n</Realm>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const handler of model.named('CredentialHandler')) {
      const realm = handler.parent;
      if (realm?.name !== 'Realm' || !isRealm(model, realm, OUTER_REALMS)) continue;
      yield {
        span: handler.nameSpan,
        message: 'The realm around it compares no passwords: the realms within do not ask this handler.',
        fixes: () => {
          const [inner, ...others] = model.children(realm, 'Realm');
          if (!inner || others.length > 0 || isRealm(model, inner, OUTER_REALMS)) return [];
          if (inner.child('CredentialHandler')) return [];
          const edits = moveElement(handler, inner, 'first');
          return [{ title: 'Move it into the realm within', safe: false, edits }];
        },
      };
    }
  },
};
