import type { Span } from '../../../core/text.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import type { XmlElement } from '../../xml/element.js';
import type { AttributeEntry, DescriptorVersion, ValueType } from '../catalogue/index.js';
import type { Contradiction } from './descriptor.js';

/** What all violations of a schema or document type declaration say. */
interface Base {
  /** The element that it is about. */
  readonly element: XmlElement;
  /** The smallest thing to change. */
  readonly span: Span;
  /** Where a validating parser says so: how far it has read by then, and the element whose line it names. */
  readonly noticed: Noticed;
}

/** Where a validating parser notices something. */
export interface Noticed {
  readonly at: number;
  readonly on: XmlElement;
}

/** The root is no descriptor at all. */
export interface WrongRoot extends Base {
  readonly kind: 'wrong-root';
  /** The name that was most likely meant. */
  readonly nearest?: string;
}

/** What a descriptor says of its version does not fit together. Said once, of the root. */
export interface WrongDescriptor extends Base {
  readonly kind: 'wrong-namespace' | 'wrong-version';
  readonly contradiction: Contradiction;
  /** The namespace, or the version, that would fit. */
  readonly expected: string;
}

/** No version knows the name, wherever it stands. */
export interface UnknownElement extends Base {
  readonly kind: 'unknown-element';
  /** The name of what may stand here and was most likely meant. */
  readonly nearest?: string;
}

/** It may stand here in other versions of the descriptor. */
export interface OtherVersion extends Base {
  readonly kind: 'other-version';
  /** Those versions, oldest first. */
  readonly versions: readonly DescriptorVersion[];
  /** The elements in which it may stand in this version. */
  readonly parents: readonly string[];
}

/** The descriptor knows it in other places only. */
export interface MisplacedElement extends Base {
  readonly kind: 'misplaced-element';
  /** The elements in which it may stand. */
  readonly parents: readonly string[];
  /** The name of what may stand here and looks like it. */
  readonly nearest?: string;
}

/** It is in another namespace than the root. */
export interface ForeignElement extends Base {
  readonly kind: 'foreign-element';
}

/** It may stand in its parent, before or after some of its neighbours. */
export interface WrongOrder extends Base {
  readonly kind: 'wrong-order';
  /** Its place in the content model. */
  readonly slot: number;
  /** The neighbours that are in order and between which it belongs. */
  readonly after?: XmlElement;
  readonly before?: XmlElement;
}

/** The element lacks a child. */
export interface MissingChild extends Base {
  readonly kind: 'missing-child';
  /** One of these. */
  readonly expected: readonly string[];
  /** The child before which it belongs; left out: behind all others. */
  readonly before?: XmlElement;
}

/** There are more of it in its parent than may be. */
export interface TooMany extends Base {
  readonly kind: 'too-many';
  readonly first: XmlElement;
  readonly max: number;
}

/** It may not stand beside another one. */
export interface NotTogether extends Base {
  readonly kind: 'not-together';
  readonly other: XmlElement;
}

/** Text where only elements may stand, or nothing. */
export interface StrayText extends Base {
  readonly kind: 'stray-text';
  /** The element has to be empty; even blanks in it are too much. */
  readonly mustBeEmpty: boolean;
}

/** The text of an element does not fit its type. What has a `${property}` in it may fit when Tomcat has put that in. */
export interface WrongValue extends Base {
  readonly kind: 'wrong-value';
  readonly type: ValueType;
  readonly value: string;
  /** What was most likely meant. */
  readonly nearest?: string;
}

/** An attribute that the element does not have. */
export interface UnknownAttribute extends Base {
  readonly kind: 'unknown-attribute';
  readonly attribute: XmlAttribute;
  readonly nearest?: string;
}

/** An attribute without which the element may not be. */
export interface MissingAttribute extends Base {
  readonly kind: 'missing-attribute';
  readonly name: string;
  /** The value that it should have. */
  readonly value: string;
}

/** An attribute whose value does not fit its type. */
export interface WrongAttribute extends Base {
  readonly kind: 'wrong-attribute';
  readonly attribute: XmlAttribute;
  readonly entry: AttributeEntry;
  readonly nearest?: string;
}

/** A name, or an id, that has to be unique and is not. */
export interface Duplicate extends Base {
  readonly kind: 'duplicate-name' | 'duplicate-id';
  readonly value: string;
  /** The element that had it first: what is named, such as a servlet, or what has the id. */
  readonly first: XmlElement;
}

/** A role-link that links to no security role. */
export interface UnknownRole extends Base {
  readonly kind: 'unknown-role';
  readonly value: string;
  /** The security role that was most likely meant. */
  readonly nearest?: string;
}

/** One way in which a descriptor violates its schema or document type declaration. */
export type Violation =
  | WrongRoot
  | WrongDescriptor
  | UnknownElement
  | OtherVersion
  | MisplacedElement
  | ForeignElement
  | WrongOrder
  | MissingChild
  | TooMany
  | NotTogether
  | StrayText
  | WrongValue
  | UnknownAttribute
  | MissingAttribute
  | WrongAttribute
  | Duplicate
  | UnknownRole;

export type ViolationKind = Violation['kind'];

/** The violations of one kind. */
export type ViolationOf<Kind extends ViolationKind> = Violation & { readonly kind: Kind };
