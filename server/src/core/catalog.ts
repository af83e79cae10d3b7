import { Names } from './nearest.js';
import { parseVersion, type Target, type Version } from './target.js';

/** What any format's table says of a name; a format's own entries add its grammar, defaults and places. */
export interface CatalogEntry {
  /** As the manual spells it. */
  readonly name: string;
  /** What it does, in one or two sentences of Markdown. */
  readonly summary: string;
  /** The first release that knows it. */
  readonly since?: string;
  /** The first release that no longer knows it. */
  readonly until?: string;
  /** The only builds that know it. */
  readonly variants?: readonly string[];
}

/** Whether a name exists for a target, and if it does not, on which side of its life the target lies. */
export type Standing = 'known' | 'too-new' | 'removed' | 'other-build';

/** A table of names. Look-up ignores case; entries keep their order. */
export class Catalog<Entry extends CatalogEntry = CatalogEntry> {
  readonly entries: readonly Entry[];
  /** In lower case, and as the manual spells them: the usual spelling need not be lower-cased first. */
  readonly #byName = new Map<string, Entry>();
  /** By the target's label. */
  readonly #names = new Map<string, Names>();
  readonly #life = new Map<Entry, { since: Version; until: Version }>();

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
    for (const entry of entries) {
      this.#byName.set(entry.name.toLowerCase(), entry);
      this.#byName.set(entry.name, entry);
      this.#life.set(entry, {
        since: entry.since === undefined ? 0 : parseVersion(entry.since),
        until: entry.until === undefined ? Number.POSITIVE_INFINITY : parseVersion(entry.until),
      });
    }
  }

  get(name: string): Entry | undefined {
    return this.#byName.get(name) ?? this.#byName.get(name.toLowerCase());
  }

  /** Where nobody said which build is meant, every build's names count as known. */
  standing(entry: Entry, target: Target): Standing {
    const life = this.#life.get(entry);
    if (life && target.version < life.since) return 'too-new';
    if (life && target.version >= life.until) return 'removed';
    if (entry.variants && target.variant !== undefined && !entry.variants.includes(target.variant)) {
      return 'other-build';
    }
    return 'known';
  }

  /** The entry whose name a person most likely meant, among those that the target knows. */
  nearest(name: string, target: Target): Entry | undefined {
    let names = this.#names.get(target.label);
    if (!names) {
      const known = this.entries.filter((entry) => this.standing(entry, target) === 'known');
      names = new Names(known.map((entry) => entry.name));
      this.#names.set(target.label, names);
    }
    const found = names.nearest(name);
    return found === undefined ? undefined : this.get(found);
  }
}
