import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { wrapElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { MAX_NESTED, type ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';
import { containerRealms, isRealm, LOCAL_REALMS, realmDepth } from './realms.js';

/** These ask a service that may well lock users out itself: only benchmarks insist. */
const REMOTE_REALMS = ['JNDIRealm', 'JAASRealm'];

/** Passwords that anyone may guess at as often as he likes. */
export const realmWithoutLockout: Rule<ServerModel> = {
  id: 'tomcat-server/realm-without-lockout',
  title: 'Passwords can be guessed without limit',
  why: 'Only a LockOutRealm around a realm stops guessing: without one, Tomcat tries every password that it gets, as fast as they come.',
  remedy: 'Put the realm into a `Realm` of the class `org.apache.catalina.realm.LockOutRealm`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['Realm'],
  references: [
    { source: 'manual', id: 'Tomcat: config/realm' },
    { source: 'CIS', id: 'Apache Tomcat 10.1: 5.2' },
    { source: 'STIG', id: 'TCAT-AS-001020' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    {
      bad: inEngine('<Realm className="org.apache.catalina.realm.MemoryRealm" />'),
      good: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm">\n  <Realm className="org.apache.catalina.realm.MemoryRealm" />\n</Realm>',
      ),
    },
  ],
  *check(model, context): Iterable<Finding> {
    const names = context.profileOf() === 'strict' ? [...LOCAL_REALMS, ...REMOTE_REALMS] : LOCAL_REALMS;
    for (const outermost of containerRealms(model)) {
      for (const realm of unguarded(model, outermost, names)) {
        yield {
          span: model.attribute(realm, 'className')?.valueSpan ?? realm.nameSpan,
          message: `No LockOutRealm is around this ${simpleName(model.classNameOf(realm) ?? '')}: passwords can be guessed without limit.`,
          fixes: () => (heightOf(model, realm) + realmDepth(realm) < MAX_NESTED ? [wrap(realm)] : []),
        };
      }
    }
  },
};

/** The outermost realms with passwords that no LockOutRealm guards. */
function unguarded(model: ServerModel, realm: XmlElement, names: readonly string[]): readonly XmlElement[] {
  if (isRealm(model, realm, names)) return [realm];
  if (!isRealm(model, realm, ['CombinedRealm'])) return [];
  const children = model.children(realm, 'Realm');
  const found = children.map((child) => unguarded(model, child, names));
  const isAll = children.every((child, index) => found[index]?.[0] === child);
  return isAll && children.length > 0 ? [realm] : found.flat();
}

/** How many realms are in one another here, as far as Tomcat reads them. */
function heightOf(model: ServerModel, realm: XmlElement): number {
  const inner = model.children(realm, 'Realm').map((each) => heightOf(model, each));
  return 1 + inner.reduce((highest, each) => Math.max(highest, each), 0);
}

function wrap(realm: XmlElement) {
  return {
    title: 'Put a LockOutRealm around it',
    safe: false,
    edits: wrapElement(realm, '<Realm className="org.apache.catalina.realm.LockOutRealm">', '</Realm>'),
  };
}
