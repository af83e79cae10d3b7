import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { insertChild, removeElement } from '../../../xml/edits.js';
import { compareVersions } from '../../catalogue/index.js';
import type { PatternConstraints, ResourceCollection } from '../../model/constraints.js';
import { meantMethods } from '../../model/http-methods.js';
import type { Methods } from '../../model/methods.js';
import type { WebXmlModel } from '../../model/model.js';
import { CLERKS, LOGIN, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** What Tomcat itself complains of at start, with a way out. */
export const uncoveredHttpMethods: Rule<WebXmlModel> = {
  id: 'web-xml/uncovered-http-methods',
  title: 'HTTP methods that a constraint leaves open',
  why: 'A constraint with `http-method` elements holds for those methods only. With every other one, `HEAD` or one that a client makes up included, the same address is open to everybody, and many servlets answer those as they answer `GET`.',
  remedy:
    'Remove the `http-method` elements, so that the constraint holds for all methods. Or add `<deny-uncovered-http-methods/>`, which refuses all those that no constraint names.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['http-method', 'http-method-omission'],
  references: [servletSecurity, { source: 'CWE', id: 'CWE-650' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Shop</web-resource-name>
      <url-pattern>/*</url-pattern>
      <http-method>GET</http-method>
      <http-method>POST</http-method>
    </web-resource-collection>
    ${CLERKS}
  </security-constraint>${LOGIN}`),
      good: webApp(`
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Shop</web-resource-name>
      <url-pattern>/*</url-pattern>
    </web-resource-collection>
    ${CLERKS}
  </security-constraint>${LOGIN}`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete || model.top('deny-uncovered-http-methods').length > 0) return;
    const told = new Set<ResourceCollection>();
    for (const constraints of model.constraints.byPattern.values()) {
      if (!constraints.closed) continue;
      const { covered } = constraints;
      if (isCovered(covered)) continue;
      const message = `On ${constraints.pattern}, ${open(covered)} without login.`;
      for (const { constraint, collection } of constraints.applications) {
        const [first] = collection.methodWords;
        const isLogin = constraint.admission === 'roles';
        if (!isLogin || !first || told.has(collection) || !isLiteral(collection)) continue;
        told.add(collection);
        yield {
          span: first.element.textSpan,
          message,
          fixes: () => fixesFor(collection, constraints, model),
        };
      }
    }
  },
};

/** Browsers ask with OPTIONS before they log in: who leaves that alone out means it. */
function isCovered({ isOmission, names }: Methods): boolean {
  return isOmission && [...names].every((name) => name === 'OPTIONS');
}

function isLiteral({ methodWords }: ResourceCollection): boolean {
  return methodWords.every(({ value }) => isLegible(value) && meantMethods(value) === undefined);
}

const MANY = 6;

function open({ isOmission, names }: Methods): string {
  const list = [...names].slice(0, MANY).join(', ') + (names.size > MANY ? ' and more' : '');
  return isOmission ? `requests with ${list} are let in` : `requests with any method but ${list} are let in`;
}

function fixesFor(
  { methodWords }: ResourceCollection,
  { applications }: PatternConstraints,
  model: WebXmlModel,
): readonly Fix[] {
  const cover: Fix = {
    title: 'Cover all methods: remove the list of methods',
    safe: false,
    edits: methodWords.flatMap(({ element }) => removeElement(element)),
  };
  const constraint = applications[0]?.constraint.element;
  const isKnown = compareVersions(model.judgement.descriptor.version, '3.1') >= 0;
  if (!isKnown || !model.root || !constraint) return [cover];
  const edits = insertChild(model.root, '<deny-uncovered-http-methods/>', { before: constraint });
  return [cover, { title: 'Refuse all other methods: add deny-uncovered-http-methods', safe: false, edits }];
}
