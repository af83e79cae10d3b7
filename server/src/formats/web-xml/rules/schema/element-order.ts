import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { moveElement } from '../../../xml/edits.js';
import type { WebXmlModel } from '../../model/model.js';
import type { ViolationOf } from '../../schema/index.js';
import { webApp } from '../examples.js';
import { DESCRIPTOR, versionOf } from './support.js';

type WrongOrder = ViolationOf<'wrong-order'>;

/** Elements in another order than the schema's: a habit, and so one finding for all in elements of one name. */
export const elementOrder: Rule<WebXmlModel> = {
  id: 'web-xml/element-order',
  title: 'An element in another order than the schema demands',
  why: 'Within an element the schema fixes the order (in versions 2.2 and 2.3 right below the root as well). Tomcat reads any order as long as validation is off; other containers and a validating Tomcat refuse the file.',
  remedy: 'Move the element to where the schema has it. For Tomcat nothing changes by that.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [DESCRIPTOR],
  examples: [
    {
      bad: webApp(`
  <servlet>
    <servlet-class>com.example.Shop</servlet-class>
    <servlet-name>shop</servlet-name>
  </servlet>
  <servlet-mapping><servlet-name>shop</servlet-name><url-pattern>/shop/*</url-pattern></servlet-mapping>
`),
      good: webApp(`
  <servlet>
    <servlet-name>shop</servlet-name>
    <servlet-class>com.example.Shop</servlet-class>
  </servlet>
  <servlet-mapping><servlet-name>shop</servlet-name><url-pattern>/shop/*</url-pattern></servlet-mapping>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    // Around a tag that is half-typed, a wrong order follows from that.
    if (!model.isComplete) return;
    const alike = new Map<string, WrongOrder[]>();
    for (const violation of model.violations('wrong-order')) {
      const where = violation.element.parent?.name ?? '';
      const others = alike.get(where);
      if (others) others.push(violation);
      else alike.set(where, [violation]);
    }
    for (const [first, ...others] of alike.values()) {
      if (first) yield findingFor(first, others, model);
    }
  },
};

function findingFor(first: WrongOrder, others: readonly WrongOrder[], model: WebXmlModel): Finding {
  const number = others.length === 1 ? 'one more is' : `${others.length} more are`;
  const more = others.length === 0 ? '' : `, and ${number} out of order`;
  return {
    span: first.span,
    message: `In ${versionOf(model)}, <${first.element.name}> ${placeOf(first)}${more}. Tomcat minds only if it validates.`,
    related: others
      .slice(0, MOST_RELATED)
      .map((each) => ({ span: each.span, message: `<${each.element.name}> ${placeOf(each)}.` })),
    fixes: () => fixesFor([first, ...others]),
  };
}

const MOST_RELATED = 20;

function placeOf({ element, after, before }: WrongOrder): string {
  if (after?.name === element.name || before?.name === element.name) {
    return `belongs beside the other <${element.name}>`;
  }
  if (after)
    return before ? `belongs between <${after.name}> and <${before.name}>` : `belongs after <${after.name}>`;
  return before ? `belongs before <${before.name}>` : 'belongs in another place';
}

function fixesFor(violations: readonly WrongOrder[]): readonly Fix[] {
  // What goes to one place goes there in the order of the schema; the sort keeps the order of those that are alike.
  const edits = [...violations]
    .sort((a, b) => a.slot - b.slot)
    .flatMap(({ element, after, before }) => {
      const place = after ? { after } : before && { before };
      return place && element.parent ? moveElement(element, element.parent, place) : [];
    });
  const [first, ...others] = violations;
  if (edits.length === 0 || !first) return [];
  if (others.length > 0) return [{ title: 'Put the elements in the order of the schema', safe: true, edits }];
  const { element, after, before } = first;
  const title = `Move ${element.name} ${after ? 'after' : 'before'} ${(after ?? before)?.name}`;
  return [{ title, safe: true, edits }];
}
