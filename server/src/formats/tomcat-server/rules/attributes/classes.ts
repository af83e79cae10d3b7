import { has } from '../../../tomcat/releases.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ComponentKind } from '../../catalogue/component.js';
import { attributesOf, components, elements } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';

/** A `className` as it is written. */
export interface NamedClass {
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  /** Of which kind it must be. */
  readonly kind: ComponentKind;
}

/** Every class that is named for an element, as far as no property decides. */
export function* namedClasses(model: ServerModel): Iterable<NamedClass> {
  for (const element of model.read) {
    const component = model.entryOf(element)?.component;
    if (!component || component.attribute !== undefined) continue;
    const attribute = element.attribute('className');
    if (!attribute || model.written(element, 'className') === undefined) continue;
    yield { element, attribute, kind: component.kind };
  }
}

/** Whether a class can take the place of another one: it is of the kind, and has the attributes that are written. */
export function canBecome(
  { target }: ServerModel,
  element: XmlElement,
  className: string,
  kind: ComponentKind,
): boolean {
  const entry = elements.get(element.name);
  const component = components.get(className);
  if (!entry || component?.kind !== kind) return false;
  const table = attributesOf(entry, component);
  return element.attributes.every(({ name }) => {
    const known = table.get(name);
    return name === 'className' || (known !== undefined && has(known.releases, target)) || table.isOpen;
  });
}
