import { readAttributes } from './attributes.js';
import type { Markup } from './markup.js';

const XML = 'http://www.w3.org/XML/1998/namespace';

/** The namespaces in scope while the elements of a document are walked through in the order of their start tags. */
export class NamespaceScopes {
  /** By prefix, the URIs that it stands for at present, the innermost last. The default namespace has no prefix. */
  readonly #bound = new Map<string, string[]>([['xml', [XML]]]);
  /** The prefixes that open elements bind, with how deep those are, the innermost last. */
  readonly #open: { readonly prefix: string; readonly depth: number }[] = [];

  /** The namespace of the element that has this start tag; empty where it is in none or its prefix is unknown. */
  enter(text: string, { start, end, name }: Markup, depth: number): string {
    this.#leave(depth);
    const tag = text.slice(start, end);
    if (tag.includes('xmlns')) this.#declare(text, start + 1 + name.length, end - 1, depth);
    const colon = name.indexOf(':');
    return this.#bound.get(colon < 0 ? '' : name.slice(0, colon))?.at(-1) ?? '';
  }

  #leave(depth: number): void {
    for (let last = this.#open.at(-1); last && last.depth >= depth; last = this.#open.at(-1)) {
      this.#bound.get(last.prefix)?.pop();
      this.#open.pop();
    }
  }

  #declare(text: string, from: number, to: number, depth: number): void {
    const declared = new Set<string>();
    for (const { name, value } of readAttributes(text, from, to, (raw) => raw)) {
      // One that is there twice is no XML; as with all attributes, the first counts.
      if ((name !== 'xmlns' && !name.startsWith('xmlns:')) || declared.has(name)) continue;
      declared.add(name);
      const prefix = name.slice('xmlns:'.length);
      const uris = this.#bound.get(prefix);
      if (uris) uris.push(value);
      else this.#bound.set(prefix, [value]);
      this.#open.push({ prefix, depth });
    }
  }
}
