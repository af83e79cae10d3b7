import type { Finding } from '../../../../core/finding.js';
import type { Reference } from '../../../../core/references.js';
import type { Rule, RuleInfo } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { WebXmlModel } from '../../model/model.js';
import type { Violation, ViolationKind, ViolationOf } from '../../schema/index.js';

/** Where the specification describes the descriptor. */
export const DESCRIPTOR: Reference = { source: 'manual', id: 'Servlet 6.0: 14' };

/** A rule that says what violates the schema in some ways, but for what rules with more to say are about. */
export function schemaRule<Kind extends ViolationKind>(
  info: RuleInfo,
  kinds: readonly Kind[],
  describe: (violation: ViolationOf<Kind>, model: WebXmlModel) => Omit<Finding, 'span'> & Partial<Finding>,
): Rule<WebXmlModel> {
  return {
    ...info,
    *check(model): Iterable<Finding> {
      for (const kind of kinds) {
        if (!model.isComplete && OF_WHOLE.has(kind)) continue;
        for (const violation of model.violations(kind)) {
          if (isSaidElsewhere(violation, model)) continue;
          yield { span: violation.span, ...describe(violation, model) };
        }
      }
    },
  };
}

/** What can only be said where every tag is where it belongs: around one that is half-typed, it follows from that. */
const OF_WHOLE: ReadonlySet<ViolationKind> = new Set<ViolationKind>([
  'misplaced-element',
  'missing-child',
  'not-together',
  'other-version',
  'stray-text',
  'too-many',
  'wrong-order',
  'wrong-root',
]);

/** What has a rule of its own, which knows what comes of it: by kind, the elements. */
const ELSEWHERE: Readonly<Partial<Record<ViolationKind, ReadonlySet<string>>>> = {
  'misplaced-element': new Set(['cookie-config', 'user-data-constraint']),
  'other-version': new Set(['taglib']),
  'too-many': new Set(['login-config', 'session-config']),
  'wrong-value': new Set(['http-method', 'http-method-omission', 'transport-guarantee', 'url-pattern']),
};

/** A constraint that lacks one of these protects nothing: a rule of its own says so. */
const CONSTRAINTS: ReadonlySet<string> = new Set(['security-constraint', 'web-resource-collection']);
const PROTECTED: ReadonlySet<string> = new Set(['url-pattern', 'web-resource-collection']);

function isSaidElsewhere(violation: Violation, model: WebXmlModel): boolean {
  const { kind, element } = violation;
  if (kind === 'missing-attribute' && violation.name === 'version' && namesNoVersion(model)) return true;
  if (kind === 'wrong-value' && isFilledIn(violation.value)) return true;
  if (kind === 'wrong-attribute' && isFilledIn(violation.attribute.value)) return true;
  if (kind === 'missing-child' && CONSTRAINTS.has(element.name)) {
    return violation.expected.some((name) => PROTECTED.has(name));
  }
  return ELSEWHERE[kind]?.has(element.name) === true;
}

/** Whether Tomcat or a build puts something else in: `${name}`, `@{name}`, `@name@`. */
function isFilledIn(value: string): boolean {
  return !isLegible(value) || value.includes('@{') || /^@[\w.-]+@$/.test(value.trim());
}

/** Whether the root says nothing of a version, neither by itself nor by a namespace: one mistake, said once. */
export function namesNoVersion({ judgement }: WebXmlModel): boolean {
  const { namespace, source, versionAttribute } = judgement.descriptor;
  return source === 'nothing' && namespace === '' && !versionAttribute;
}

/** The version as a reader knows it: `web.xml 4.0`. */
export function versionOf({ judgement }: WebXmlModel): string {
  const { kind, version } = judgement.descriptor;
  return `${kind === 'web-fragment' ? 'web-fragment.xml' : 'web.xml'} ${version}`;
}

/** `a`, `a or b`, `a, b or c`; of many, the first few. */
export function oneOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES);
  const last = names.length > MOST_NAMES ? 'others' : shown.pop();
  return shown.length === 0 ? String(last) : `${shown.join(', ')} or ${last}`;
}

const MOST_NAMES = 4;
