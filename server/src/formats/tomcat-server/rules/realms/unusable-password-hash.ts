import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { isDigest, isKeyDerivation, isNoDigest } from './password-hashes.js';

const SECRET_KEY = 'org.apache.catalina.realm.SecretKeyCredentialHandler';
const DIGEST = 'org.apache.catalina.realm.MessageDigestCredentialHandler';

const realmWith = (handler: string) =>
  inEngine(
    `<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.MemoryRealm">\n    ${handler}\n  </Realm>\n</Realm>`,
  );

/** A CredentialHandler that cannot use its algorithm. */
export const unusablePasswordHash: Rule<ServerModel> = {
  id: 'tomcat-server/unusable-password-hash',
  title: 'A CredentialHandler without an algorithm that it can use',
  why: 'A MessageDigestCredentialHandler whose algorithm is missing or unknown compares in the clear: whoever has read a stored hash logs in with the hash itself. A SecretKeyCredentialHandler stays with its default.',
  remedy:
    'Use `SecretKeyCredentialHandler` with `PBKDF2WithHmacSHA512`, or a digest such as `SHA-512` with `MessageDigestCredentialHandler`, as the stored passwords are.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['CredentialHandler'],
  references: [
    { source: 'manual', id: 'Tomcat: config/credentialhandler' },
    { source: 'CWE', id: 'CWE-836' },
  ],
  examples: [
    {
      bad: realmWith(`<CredentialHandler className="${DIGEST}" algorithm="PBKDF2WithHmacSHA512" />`),
      good: realmWith(`<CredentialHandler className="${SECRET_KEY}" algorithm="PBKDF2WithHmacSHA512" />`),
    },
    { bad: realmWith(`<CredentialHandler className="${DIGEST}" />`) },
  ],
  *check(model): Iterable<Finding> {
    for (const handler of model.ofClass('CredentialHandler', 'MessageDigestCredentialHandler')) {
      const written = model.attribute(handler, 'algorithm');
      const algorithm = model.written(handler, 'algorithm');
      if (!written) {
        yield {
          span: handler.nameSpan,
          message: 'Without an algorithm this handler compares passwords in the clear.',
        };
      } else if (algorithm !== undefined && isNoDigest(algorithm)) {
        yield {
          span: written.valueSpan,
          message: `${algorithm} is no message digest: Tomcat warns and compares passwords in the clear.`,
          fixes: () => (isKeyDerivation(algorithm) ? [useClass(model, handler, SECRET_KEY)] : []),
        };
      }
    }
    for (const handler of model.ofClass('CredentialHandler', 'SecretKeyCredentialHandler')) {
      const algorithm = model.written(handler, 'algorithm');
      const span = model.attribute(handler, 'algorithm')?.valueSpan;
      if (algorithm === undefined || !span || !isDigest(algorithm)) continue;
      yield {
        span,
        message: `${algorithm} derives no keys: Tomcat warns and uses PBKDF2WithHmacSHA1, so stored digests do not match.`,
        fixes: () => [useClass(model, handler, DIGEST)],
      };
    }
  },
};

function useClass(model: ServerModel, handler: XmlElement, className: string): Fix {
  const name = model.attribute(handler, 'className')?.name ?? 'className';
  return {
    title: `Use ${simpleName(className)}`,
    safe: false,
    edits: setAttribute(handler, name, className),
  };
}
