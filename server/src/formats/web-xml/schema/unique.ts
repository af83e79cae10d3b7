import { GivenNames } from '../../../core/nearest.js';
import type { XmlElement } from '../../xml/element.js';
import { UNIQUE_NAMES } from '../catalogue/constraints.js';
import { collapsed } from './values.js';
import type { Violation } from './violation.js';

/** Names that have to be unique among the children of an element and are not. */
export function* judgeNames(
  parent: XmlElement,
  parentName: string,
  known: readonly XmlElement[],
): Generator<Violation> {
  const fields = FIELDS.get(parentName);
  if (!fields) return;
  const seen = new Map<string, XmlElement>();
  for (const element of known) {
    const fieldName = fields.get(element.localName);
    const field = fieldName === undefined ? undefined : childOf(element, fieldName);
    if (!field) continue;
    const value = collapsed(field.text);
    const key = `${element.localName} ${value}`;
    const first = seen.get(key);
    if (!first) seen.set(key, element);
    else if (value !== '') {
      yield {
        kind: 'duplicate-name',
        element,
        span: field.textSpan,
        value,
        first,
        noticed: { at: (element.endTag ?? element.startTag).start, on: element },
      };
    }
  }
  if (parentName !== 'service-ref') yield* judgeRoles(parent, known);
}

const ROOTS = ['web-app', 'web-fragment'];

/** By parent, then by element, the child that names it. */
const FIELDS: ReadonlyMap<string, ReadonlyMap<string, string>> = (() => {
  const fields = new Map<string, Map<string, string>>();
  for (const { parent, element, field } of UNIQUE_NAMES) {
    for (const each of parent === undefined ? ROOTS : [parent]) {
      if (!fields.has(each)) fields.set(each, new Map());
      fields.get(each)?.set(element, field);
    }
  }
  return fields;
})();

function childOf(element: XmlElement, localName: string): XmlElement | undefined {
  return element.children.find((each) => each.localName === localName);
}

/** The role-links of servlets that link to no security role. */
function* judgeRoles(root: XmlElement, known: readonly XmlElement[]): Generator<Violation> {
  const roles = new Set<string>();
  for (const each of known) {
    const role = each.localName === 'security-role' ? childOf(each, 'role-name') : undefined;
    if (role) roles.add(collapsed(role.text));
  }
  let names: GivenNames | undefined;
  for (const servlet of known) {
    if (servlet.localName !== 'servlet') continue;
    for (const reference of servlet.children) {
      const link = reference.localName === 'security-role-ref' ? childOf(reference, 'role-link') : undefined;
      const value = link && collapsed(link.text);
      if (!link || value === undefined || roles.has(value)) continue;
      names ??= new GivenNames(roles);
      const near = names.nearest(value);
      yield {
        kind: 'unknown-role',
        element: link,
        span: value === '' ? link.nameSpan : link.textSpan,
        value,
        ...(near !== undefined && { nearest: near }),
        noticed: { at: (root.endTag ?? root.startTag).start, on: reference },
      };
    }
  }
}

/** The ids of a document, each of which may be there once. */
export class Ids {
  readonly #seen = new Map<string, XmlElement>();

  *judge(element: XmlElement): Generator<Violation> {
    const attribute = element.attribute('id');
    if (!attribute) return;
    const value = collapsed(attribute.value);
    const first = this.#seen.get(value);
    if (!first) {
      this.#seen.set(value, element);
      return;
    }
    yield {
      kind: 'duplicate-id',
      element,
      span: attribute.valueSpan,
      value,
      first,
      noticed: { at: element.span.start, on: element },
    };
  }
}
