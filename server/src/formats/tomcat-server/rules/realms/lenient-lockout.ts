import type { Finding } from '../../../../core/finding.js';
import type { Profile, Rule } from '../../../../core/rule.js';
import { setAttribute } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { inEngine } from '../examples.js';

/** What benchmarks ask of the two limits, and from where on the realm hardly protects any more. */
const LIMITS = [
  {
    attribute: 'failureCount',
    advised: 5,
    isUseless: (value: number) => value > 100,
    isLenient: (value: number) => value > 5,
    says: (value: number) => `A user is locked out only after ${value} failures`,
  },
  {
    attribute: 'lockOutTime',
    advised: 600,
    isUseless: (value: number) => value <= 0,
    isLenient: (value: number) => value < 600,
    says: (value: number) =>
      value <= 0 ? 'Nobody is ever locked out' : `A user is locked out for ${value} seconds only`,
  },
] as const;

/** A LockOutRealm that lets guess on. */
export const lenientLockout: Rule<ServerModel> = {
  id: 'tomcat-server/lenient-lockout',
  title: 'The lock-out hardly slows down who guesses passwords',
  why: 'A LockOutRealm is worth what its limits are: after how many failures, and for how long. A `lockOutTime` of zero locks nobody out.',
  remedy: 'Set `failureCount="5"` and `lockOutTime="600"`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  keywords: ['Realm'],
  references: [
    { source: 'manual', id: 'Tomcat: config/realm' },
    { source: 'STIG', id: 'TCAT-AS-001030' },
    { source: 'STIG', id: 'TCAT-AS-001040' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    {
      bad: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm" lockOutTime="0">\n  <Realm className="org.apache.catalina.realm.MemoryRealm" />\n</Realm>',
      ),
      good: inEngine(
        '<Realm className="org.apache.catalina.realm.LockOutRealm" lockOutTime="600">\n  <Realm className="org.apache.catalina.realm.MemoryRealm" />\n</Realm>',
      ),
    },
  ],
  *check(model, context): Iterable<Finding> {
    const profile = context.profileOf();
    for (const realm of model.ofClass('Realm', 'LockOutRealm')) {
      for (const limit of LIMITS) yield* judge(model, realm, limit, profile);
    }
  },
};

function* judge(
  model: ServerModel,
  realm: XmlElement,
  { attribute, advised, isUseless, isLenient, says }: (typeof LIMITS)[number],
  profile: Profile,
): Iterable<Finding> {
  const value = model.integer(realm, attribute);
  if (value === undefined || !isLenient(value)) return;
  if (!isUseless(value) && profile !== 'strict') return;
  const written = model.attribute(realm, attribute);
  yield {
    span: written?.valueSpan ?? realm.nameSpan,
    severity: isUseless(value) ? 'warning' : 'info',
    message: `${says(value)}.`,
    fixes: () => [
      {
        title: `Set ${attribute} to ${advised}`,
        safe: false,
        edits: setAttribute(realm, written?.name ?? attribute, String(advised)),
      },
    ],
  };
}
