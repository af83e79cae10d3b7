import { oncePer } from '../../../../core/once.js';
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

/** What may be wrong with an attribute, as far as its name and value tell at a glance. */
export type Suspicion =
  /** The table does not have it. */
  | 'unknown'
  /** The target does not have it, or it is one that should not be written any more. */
  | 'of-other-releases'
  /** A dollar sign is in its value. */
  | 'has-dollar';

/** The attributes that a rule has to look at: of a large file, most are as they should be. */
interface Suspects {
  readonly by: Readonly<Record<Suspicion, readonly WrittenAttribute[]>>;
  readonly ofType: ReadonlyMap<AttributeType['kind'], readonly WrittenAttribute[]>;
}

/** The attributes that may be wrong in one way, in the order of the text. */
export function suspects(model: ServerModel, suspicion: Suspicion): readonly WrittenAttribute[] {
  return suspectsOf(model).by[suspicion];
}

const suspectsOf = oncePer((model: ServerModel): Suspects => {
  const by: Record<Suspicion, WrittenAttribute[]> = {
    unknown: [],
    'of-other-releases': [],
    'has-dollar': [],
  };
  const ofType = new Map<AttributeType['kind'], WrittenAttribute[]>();
  for (const written of writtenAttributes(model)) {
    const { entry, attribute } = written;
    if (attribute.value.includes('$')) by['has-dollar'].push(written);
    if (!entry) {
      by.unknown.push(written);
      continue;
    }
    if (entry.releases !== undefined || entry.deprecated !== undefined) by['of-other-releases'].push(written);
    if (isPlain(entry, attribute.value)) continue;
    const alike = ofType.get(entry.type.kind);
    if (alike) alike.push(written);
    else ofType.set(entry.type.kind, [written]);
  }
  return { by, ofType };
});

/** Whether nothing can be wrong with a value. */
function isPlain({ type }: AttributeEntry, value: string): boolean {
  switch (type.kind) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'word':
      return type.words.includes(value);
    default:
      return false;
  }
}

/** Every attribute that Tomcat hands to what it has made of an element; the one that names the class is none. */
function* writtenAttributes(model: ServerModel): Iterable<WrittenAttribute> {
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
  for (const written of suspectsOf(model).ofType.get(kind) ?? []) {
    const { entry, element, attribute } = written;
    if (!entry || !has(entry.releases, model.target)) continue;
    if (model.written(element, entry.name) === undefined || attribute.quote === '') continue;
    yield { ...written, entry, type: entry.type as Extract<AttributeType, { kind: Kind }> };
  }
}
