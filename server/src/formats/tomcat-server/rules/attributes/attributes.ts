import { has } from '../../../tomcat/releases.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { AttributeEntry, AttributeType } from '../../catalogue/attribute.js';
import type { AttributeTable } from '../../catalogue/index.js';
import type { ServerModel } from '../../model/model.js';

/** An attribute of an element that Tomcat reads, with what may be written there. */
export interface WrittenAttribute {
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly table: AttributeTable;
  /** Undefined where the table does not have it. */
  readonly entry: AttributeEntry | undefined;
}

/** Every attribute that Tomcat hands to what it has made of an element; the one that names the class is none. */
export function* writtenAttributes(model: ServerModel): Iterable<WrittenAttribute> {
  for (const element of model.read) {
    const table = model.attributesOf(element);
    if (!table) continue;
    const named = model.entryOf(element)?.component?.attribute;
    for (const attribute of element.attributes) {
      if (attribute.name === 'optional') continue;
      if (attribute.name === 'className' && named === undefined) continue;
      yield { element, attribute, table, entry: table.get(attribute.name) };
    }
  }
}

/** A value that is there to be read, and is to be of a kind. */
export interface TypedAttribute<Kind extends AttributeType['kind']> extends WrittenAttribute {
  readonly entry: AttributeEntry;
  readonly type: Extract<AttributeType, { kind: Kind }>;
}

/** The attributes of a type that the target knows, as far as no property decides what they are. */
export function* attributesOfType<Kind extends AttributeType['kind']>(
  model: ServerModel,
  kind: Kind,
): Iterable<TypedAttribute<Kind>> {
  for (const written of writtenAttributes(model)) {
    const { entry, element, attribute } = written;
    if (entry?.type.kind !== kind || !has(entry.releases, model.target)) continue;
    if (model.written(element, entry.name) === undefined || attribute.quote === '') continue;
    yield { ...written, entry, type: entry.type as Extract<AttributeType, { kind: Kind }> };
  }
}
