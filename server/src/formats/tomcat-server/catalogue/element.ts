import type { CatalogEntry } from '../../../core/catalog.js';
import type { Releases } from '../../tomcat/releases.js';
import type { AttributeEntry } from './attribute.js';
import type { ComponentKind } from './component.js';

/** An element of `server.xml`. */
export interface ElementEntry extends CatalogEntry {
  /** The elements that it may stand in; none for the root. An element within itself is there with its own name. */
  readonly parents: readonly string[];
  readonly releases?: Releases;
  /** The class that an element with a `className` names: of which kind, and which one where none is named. */
  readonly component?: {
    readonly kind: ComponentKind;
    /** The class without which it would be; left out: Tomcat wants one to be named. */
    readonly default?: string;
    /** The attribute that names it, where that is not `className`. */
    readonly attribute?: string;
    /** The parents within which one must be named although there is a default elsewhere. */
    readonly namedIn?: readonly string[];
  };
  /** What a second one in the same parent does; left out: nothing, there may be many. */
  readonly repeated?: 'replaces' | 'refused' | 'ignored';
  /** The parents that take many all the same, as a CombinedRealm takes realms. */
  readonly manyIn?: readonly string[];
  /** The attributes of the element itself, whatever class it has, `className` left out. */
  readonly attributes: readonly AttributeEntry[];
  /** The names of setters that Tomcat has for itself: they are known, and nobody should write them. */
  readonly internal?: readonly string[];
  /** It takes any other attribute too, and hands it on. */
  readonly isOpen?: true;
  /** Its text counts: `<Alias>www.example.com</Alias>`. */
  readonly hasText?: true;
}
