import type { Merged, MergedSection } from './merged.js';

const REFERENCE = /%\(([^()\s]+)\)s|<([\w./-]+)(?:<|>|\?)/g;
/** Nobody begins a tag with more. */
const LONGEST = 60;
const HEAD = /^[^/]+\//;

/** Tells which names the values of a configuration refer to, by `%(name)s` or as a tag. */
export class Mentions {
  readonly #names = new Set<string>();
  /** What stands before a tag within a tag: `mdre-` of `<mdre-<mode>>`. */
  readonly #beginnings = new Set<string>();

  constructor(merged: Merged) {
    this.#read(merged.defaults);
    for (const section of merged.sections.values()) this.#read(section);
  }

  /** Whether some value refers to a name, which is given in lower case. */
  has(name: string): boolean {
    if (this.#names.has(name)) return true;
    if (this.#beginnings.size === 0) return false;
    const longest = Math.min(name.length, LONGEST);
    for (let end = 1; end <= longest; end++) if (this.#beginnings.has(name.slice(0, end))) return true;
    return false;
  }

  #read({ settings }: MergedSection): void {
    for (const { value } of settings.values()) {
      for (const [text, reference, tag = ''] of value.matchAll(REFERENCE)) {
        const name = (reference ?? tag).toLowerCase();
        if (text.endsWith('<')) this.#beginnings.add(name);
        else this.#names.add(name).add(name.replace(HEAD, ''));
      }
    }
  }
}
