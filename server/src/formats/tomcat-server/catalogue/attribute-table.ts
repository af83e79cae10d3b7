import { Names } from '../../../core/nearest.js';
import type { Target } from '../../../core/target.js';
import { has } from '../../tomcat/releases.js';
import type { AttributeEntry } from './attribute.js';

/** The attributes that an element of a class may have. */
export class AttributeTable {
  readonly all: readonly AttributeEntry[];
  /** An attribute that is not in the table may be right all the same. */
  readonly isOpen: boolean;
  readonly #prefixes: readonly string[];
  readonly #byName = new Map<string, AttributeEntry>();
  readonly #byLowerCase = new Map<string, AttributeEntry>();
  /** By the target's label. */
  readonly #names = new Map<string, Names>();

  /** Of two entries with the same name, the first counts. */
  constructor(entries: Iterable<AttributeEntry>, isOpen: boolean, prefixes: readonly string[] = []) {
    for (const entry of entries) {
      if (this.#byName.has(entry.name)) continue;
      this.#byName.set(entry.name, entry);
      const lower = entry.name.toLowerCase();
      if (!this.#byLowerCase.has(lower)) this.#byLowerCase.set(lower, entry);
    }
    this.all = [...this.#byName.values()];
    this.isOpen = isOpen;
    this.#prefixes = prefixes;
  }

  /** The attribute that Tomcat takes a name for: it does not mind in which case the first letter is. */
  get(name: string): AttributeEntry | undefined {
    return this.#byName.get(name) ?? this.#byName.get(withOtherFirstLetter(name)) ?? this.#prefixed(name);
  }

  /** The attribute of a name, whichever letters are capitals. */
  getIgnoringCase(name: string): AttributeEntry | undefined {
    return this.get(name) ?? this.#byLowerCase.get(name.toLowerCase());
  }

  /** The attribute that a person most likely meant, among those that the target knows and the manual names. */
  nearest(name: string, target: Target): AttributeEntry | undefined {
    let names = this.#names.get(target.label);
    if (!names) {
      const known = this.all.filter(({ releases, summary }) => summary !== '' && has(releases, target));
      names = new Names(known.map((entry) => entry.name));
      this.#names.set(target.label, names);
    }
    const found = names.nearest(name);
    return found === undefined ? undefined : this.#byName.get(found);
  }

  #prefixed(name: string): AttributeEntry | undefined {
    const prefix = this.#prefixes.find((each) => name.startsWith(each) && name.length > each.length);
    return prefix === undefined ? undefined : internalAttribute(name);
  }
}

/** The entry of a setter that the manual does not name. */
export function internalAttribute(name: string): AttributeEntry {
  return { name, type: { kind: 'text' }, summary: '' };
}

/** What is in force where the attribute is not written; undefined: nothing, or it depends. */
export function defaultOf(entry: AttributeEntry, target: Target): string | undefined {
  if (!has(entry.releases, target)) return undefined;
  if (entry.default === undefined || typeof entry.default === 'string') return entry.default;
  return entry.default.find(({ releases }) => has(releases, target))?.value;
}

function withOtherFirstLetter(name: string): string {
  const at = name.lastIndexOf('.') + 1;
  const first = name.charAt(at);
  const upper = first.toUpperCase();
  const other = first === upper ? first.toLowerCase() : upper;
  return name.slice(0, at) + other + name.slice(at + 1);
}
