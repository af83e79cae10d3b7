import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { Names } from '../../../core/nearest.js';
import type { Target } from '../../../core/target.js';
import { simpleName } from '../../tomcat/class-names.js';
import { has, type Releases } from '../../tomcat/releases.js';
import type { ComponentEntry } from './component.js';

interface Lived extends CatalogEntry {
  readonly releases?: Releases;
}

/** A table of names whose entries live in some releases of Tomcat. Names are looked up as Tomcat does: by case. */
export class ReleaseCatalog<Entry extends Lived> extends Catalog<Entry> {
  readonly #exact: ReadonlyMap<string, Entry>;
  /** By the target's label. */
  readonly #known = new Map<string, Names>();

  constructor(entries: readonly Entry[]) {
    super(entries);
    this.#exact = new Map(entries.map((entry) => [entry.name, entry]));
  }

  override get(name: string): Entry | undefined {
    return this.#exact.get(name);
  }

  /** The entry of a name, whichever letters are capitals. */
  getIgnoringCase(name: string): Entry | undefined {
    return super.get(name);
  }

  override nearest(name: string, target: Target): Entry | undefined {
    let names = this.#known.get(target.label);
    if (!names) {
      const known = this.entries.filter((entry) => has(entry.releases, target));
      names = new Names(known.map((entry) => entry.name));
      this.#known.set(target.label, names);
    }
    const found = names.nearest(name);
    return found === undefined ? undefined : this.get(found);
  }
}

/** The classes that Tomcat ships, by full name. */
export class ClassCatalog extends ReleaseCatalog<ComponentEntry> {
  readonly #bySimpleName = new Map<string, ComponentEntry>();

  constructor(entries: readonly ComponentEntry[]) {
    super(entries);
    for (const entry of entries) {
      const simple = simpleName(entry.name);
      if (!this.#bySimpleName.has(simple)) this.#bySimpleName.set(simple, entry);
    }
  }

  /** The class that a person means who leaves its package out or gets it wrong. */
  getBySimpleName(name: string): ComponentEntry | undefined {
    return this.#bySimpleName.get(simpleName(name));
  }
}
