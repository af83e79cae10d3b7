import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isWeakDigest } from './password-hashes.js';

/** Stored passwords that are quickly found out once somebody has them. */
export const weakPasswordHash: Rule<ServerModel> = {
  id: 'tomcat-server/weak-password-hash',
  title: 'Passwords are stored by a hash that is quickly broken',
  why: 'MD5 and SHA-1 are made to be fast: who gets hold of the stored hashes tries billions of passwords in a second.',
  remedy:
    'Use `org.apache.catalina.realm.SecretKeyCredentialHandler` with `PBKDF2WithHmacSHA512` and store the passwords anew with `digest.sh`. A `NestedCredentialHandler` takes both kinds meanwhile.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['CredentialHandler'],
  references: [
    { source: 'manual', id: 'Tomcat: config/credentialhandler' },
    { source: 'CWE', id: 'CWE-916' },
  ],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.MemoryRealm">\n    <CredentialHandler className="org.apache.catalina.realm.MessageDigestCredentialHandler" algorithm="MD5" />\n  </Realm>\n</Realm>',
      ),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const handler of model.ofClass('CredentialHandler', 'MessageDigestCredentialHandler')) {
      const algorithm = model.written(handler, 'algorithm');
      const span = model.attribute(handler, 'algorithm')?.valueSpan;
      if (algorithm === undefined || !span || !isWeakDigest(algorithm)) continue;
      yield { span, message: `Passwords that are stored as ${algorithm} are quickly found out.` };
    }
  },
};
