import type { CatalogEntry } from '../../../core/catalog.js';

/** An element of the descriptor. `since` is the first line of Tomcat that reads it, where some known one does not. */
export interface ElementEntry extends CatalogEntry {
  /** The only elements in which the name means this; left out: wherever it has no other meaning. */
  readonly parents?: readonly string[];
  /** Whether Tomcat does anything with it; other servers read what it does not. */
  readonly isReadByTomcat: boolean;
}
