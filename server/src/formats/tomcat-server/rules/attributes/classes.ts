import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ComponentKind } from '../../catalogue/component.js';
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
