import { groupBy } from '../../../core/group.js';
import type { Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import { isTrue } from '../../tomcat/booleans.js';
import { simpleName } from '../../tomcat/class-names.js';
import { isLegible, isTemplate } from '../../tomcat/properties.js';
import { has } from '../../tomcat/releases.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import type { XmlDocument } from '../../xml/document.js';
import type { XmlElement } from '../../xml/element.js';
import { isComplete } from '../../xml/well-formedness.js';
import type { AttributeEntry } from '../catalogue/attribute.js';
import type { ComponentEntry } from '../catalogue/component.js';
import type { ElementEntry } from '../catalogue/element.js';
import {
  type AttributeTable,
  attributesOf,
  components,
  defaultOf,
  elements,
  type ProtocolEntry,
  protocols,
} from '../catalogue/index.js';

/** What Tomcat makes of an element. */
export type Placement =
  /** It creates something from it. */
  | 'read'
  /** No element has this name. */
  | 'unknown'
  /** There is such an element, and it may not stand here. */
  | 'misplaced'
  /** It stands in an element that is not read. */
  | 'within-unread';

/** A value that is in force, written or by default. */
export interface Setting {
  readonly value: string;
  /** Undefined where it is the default of the target's release. */
  readonly attribute: XmlAttribute | undefined;
}

/** A server.xml as Tomcat's Digester reads it: elements by their place, attributes by their class's setters. */
export class ServerModel {
  readonly source: SourceText;
  /** The root element, if it is the one that Tomcat wants. */
  readonly server: XmlElement | undefined;
  /** False where a part is in another file, broken, or left to a template: what seems to be missing may be there. */
  readonly isComplete: boolean;
  /** Whether a template is to be filled in: of two elements that are alike, Tomcat may see only one. */
  readonly isTemplate: boolean;
  /** The elements that Tomcat reads, in the order of the text. */
  readonly read: readonly XmlElement[];
  /** By the index of elements, as the next two. */
  readonly #placements: Placement[] = [];
  readonly #byName = new Map<string, XmlElement[]>();
  readonly #tables: (AttributeTable | undefined | null)[];
  readonly #components: (ComponentEntry | undefined | null)[];
  /** By the name of elements, then by the simple name of their class. */
  readonly #byClass = new Map<string, ReadonlyMap<string | undefined, readonly XmlElement[]>>();
  readonly #children = new Map<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>();

  constructor(
    readonly path: string,
    readonly document: XmlDocument,
    readonly target: Target,
  ) {
    this.source = document.source;
    this.isTemplate = isTemplate(document.text);
    this.isComplete = isComplete(document) && !this.isTemplate;
    const { root } = document;
    this.server = root?.name === 'Server' ? root : undefined;
    const read: XmlElement[] = [];
    this.read = read;
    // Null: not asked for yet.
    this.#tables = new Array(document.elements.length).fill(null);
    this.#components = new Array(document.elements.length).fill(null);
    for (const element of document.elements) {
      const placement = this.#place(element);
      this.#placements.push(placement);
      if (placement !== 'read') continue;
      read.push(element);
      const alike = this.#byName.get(element.name);
      if (alike) alike.push(element);
      else this.#byName.set(element.name, [element]);
    }
  }

  /** What Tomcat makes of an element. */
  placement(element: XmlElement): Placement {
    return this.#placements[element.index] ?? 'unknown';
  }

  /** The elements of a name that Tomcat reads, in the order of the text. */
  named(name: string): readonly XmlElement[] {
    return this.#byName.get(name) ?? [];
  }

  /** The elements of a name right in another one, as far as Tomcat reads them. */
  children(parent: XmlElement, name: string): readonly XmlElement[] {
    let byName = this.#children.get(parent);
    if (!byName) {
      byName = groupBy(
        parent.children.filter((child) => this.placement(child) === 'read'),
        (child) => child.name,
      );
      this.#children.set(parent, byName);
    }
    return byName.get(name) ?? [];
  }

  /** The nearest element of a name around one. */
  closest(element: XmlElement, name: string): XmlElement | undefined {
    let around = element.parent;
    while (around && around.name !== name) around = around.parent;
    return around;
  }

  /** What the catalogue says of an element. */
  entryOf(element: XmlElement): ElementEntry | undefined {
    const entry = elements.get(element.name);
    return entry?.name === element.name ? entry : undefined;
  }

  /**
   * The full name of the class that Tomcat makes of an element; undefined where it has none, where none is named
   * although one must be, and where only a property tells.
   */
  classNameOf(element: XmlElement): string | undefined {
    const component = this.entryOf(element)?.component;
    if (!component) return undefined;
    const written = this.attribute(element, component.attribute ?? 'className');
    if (!written) return component.default;
    return this.#isLegible(written) ? written.value : undefined;
  }

  /** What the catalogue says of the class of an element; undefined for a class that Tomcat does not ship. */
  componentOf(element: XmlElement): ComponentEntry | undefined {
    const known = this.#components[element.index];
    if (known !== null) return known;
    const className = this.classNameOf(element);
    const component = className === undefined ? undefined : components.get(className);
    this.#components[element.index] = component;
    return component;
  }

  /** The elements of a name whose class is this one, by its simple name: `AccessLogValve`. */
  ofClass(name: string, ...simpleNames: readonly string[]): readonly XmlElement[] {
    let byClass = this.#byClass.get(name);
    if (!byClass) {
      byClass = groupBy(this.named(name), (element) => {
        const component = this.componentOf(element);
        return component && simpleName(component.name);
      });
      this.#byClass.set(name, byClass);
    }
    const found = simpleNames.flatMap((each) => byClass.get(each) ?? []);
    return simpleNames.length === 1 ? found : found.sort((a, b) => a.firstPiece - b.firstPiece);
  }

  /** Whether the class of an element is one of Tomcat's with these simple names. */
  isOfClass(element: XmlElement, ...simpleNames: readonly string[]): boolean {
    const component = this.componentOf(element);
    return component !== undefined && simpleNames.includes(simpleName(component.name));
  }

  /** What a Connector speaks; undefined where nobody but Tomcat can tell. */
  protocolOf(connector: XmlElement): ProtocolEntry['kind'] | undefined {
    const written = this.attribute(connector, 'protocol')?.value ?? 'HTTP/1.1';
    const entry = isLegible(written) ? protocols.get(written) : undefined;
    return entry?.name === written ? entry.kind : undefined;
  }

  /** The attributes that an element may have; open where its class is somebody else's. Undefined for no element of ours. */
  attributesOf(element: XmlElement): AttributeTable | undefined {
    const known = this.#tables[element.index];
    if (known !== null) return known;
    const table = this.#tableOf(element);
    this.#tables[element.index] = table;
    return table;
  }

  /** What the catalogue says of an attribute of an element. */
  attributeEntry(element: XmlElement, name: string): AttributeEntry | undefined {
    return this.attributesOf(element)?.get(name);
  }

  /** An attribute by the manual's spelling; Tomcat does not mind an upper-case first letter. */
  attribute(element: XmlElement, name: string): XmlAttribute | undefined {
    return element.attribute(name) ?? element.attribute(capitalised(name));
  }

  /** An attribute that the target's release knows; another one counts for nothing. */
  effective(element: XmlElement, name: string): XmlAttribute | undefined {
    const attribute = this.attribute(element, name);
    return attribute && has(this.attributeEntry(element, name)?.releases, this.target)
      ? attribute
      : undefined;
  }

  /** The value as it is written; undefined where it is not, where a property or a template decides, and where it is no XML. */
  written(element: XmlElement, name: string): string | undefined {
    const attribute = this.attribute(element, name);
    return attribute && this.#isLegible(attribute) ? attribute.value : undefined;
  }

  /**
   * What is in force for an attribute: what is written, else the default. Undefined where neither is there, where a
   * property decides, and where the target does not know the attribute.
   */
  setting(element: XmlElement, name: string): Setting | undefined {
    const attribute = this.attribute(element, name);
    if (attribute) return this.#isLegible(attribute) ? { value: attribute.value, attribute } : undefined;
    const entry = this.attributeEntry(element, name);
    const value = entry && defaultOf(entry, this.target);
    return value === undefined ? undefined : { value, attribute };
  }

  /** A truth value in force, as Tomcat reads it: `true` in any case is true, all else is not. */
  flag(element: XmlElement, name: string): boolean | undefined {
    const setting = this.setting(element, name);
    return setting && isTrue(setting.value);
  }

  /** A number in force, as Tomcat reads it: one that is none leaves the default in force. */
  integer(element: XmlElement, name: string): number | undefined {
    const written = this.written(element, name);
    if (written !== undefined && /^[+-]?\d{1,19}$/.test(written)) return Number(written);
    if (written === undefined && this.attribute(element, name)) return undefined;
    const entry = this.attributeEntry(element, name);
    const value = entry && defaultOf(entry, this.target);
    return value === undefined || value === '' ? undefined : Number(value);
  }

  /** A value with `<` in it is no XML, mostly a guide's `<your port>`: that is said, and nothing of the value. */
  #isLegible({ value, valueSpan }: XmlAttribute): boolean {
    return isLegible(value) && !(value.includes('<') && this.source.slice(valueSpan).includes('<'));
  }

  #place(element: XmlElement): Placement {
    const { parent } = element;
    if (!parent) return element === this.server ? 'read' : this.entryOf(element) ? 'misplaced' : 'unknown';
    const around = this.placement(parent);
    const entry = this.entryOf(element);
    if (around !== 'read') return 'within-unread';
    if (!entry || !has(entry.releases, this.target)) return 'unknown';
    return entry.parents.includes(parent.name) && !isTooDeep(element) ? 'read' : 'misplaced';
  }

  #tableOf(element: XmlElement): AttributeTable | undefined {
    const entry = this.entryOf(element);
    if (!entry) return undefined;
    const protocol = entry.name === 'Connector' ? this.protocolOf(element) : undefined;
    return attributesOf(entry, this.componentOf(element), protocol);
  }
}

/** How deeply Tomcat reads elements that stand in their own kind: `Realm` and `CredentialHandler`. */
export const MAX_NESTED = 3;

function isTooDeep(element: XmlElement): boolean {
  let around = element.parent;
  for (let depth = 1; around?.name === element.name; depth++) {
    if (depth === MAX_NESTED) return true;
    around = around.parent;
  }
  return false;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
