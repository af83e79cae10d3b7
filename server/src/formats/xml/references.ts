import type { EntityDeclaration } from './doctype.js';
import { isCharacter } from './well-formedness/characters.js';

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** More than anybody writes into a value; a bomb ends here. */
const MAX_LENGTH = 65_536;
/** More levels of entities than anybody uses. */
const MAX_DEPTH = 16;

/** Replaces the references of texts by what they stand for, those to unknown entities and other files left as they are. */
export class ReferenceResolver {
  constructor(private readonly entities: ReadonlyMap<string, EntityDeclaration>) {}

  /** A text without its references. Where they make more of it than anybody would write, it stays as it is. */
  resolve(raw: string): string {
    if (!raw.includes('&')) return raw;
    const budget = { left: raw.length + MAX_LENGTH };
    return this.#expand(raw, budget, 0) ?? raw;
  }

  #expand(raw: string, budget: { left: number }, depth: number): string | undefined {
    let result = '';
    let at = 0;
    for (;;) {
      const start = raw.indexOf('&', at);
      const end = start < 0 ? -1 : raw.indexOf(';', start);
      const plain = raw.slice(at, end < 0 ? undefined : start);
      budget.left -= plain.length;
      if (budget.left < 0) return undefined;
      result += plain;
      if (end < 0) return result;
      const replacement = this.#replacement(raw.slice(start + 1, end), budget, depth);
      if (replacement === undefined) return undefined;
      result += replacement;
      at = end + 1;
    }
  }

  #replacement(name: string, budget: { left: number }, depth: number): string | undefined {
    const known = PREDEFINED.get(name) ?? characterOf(name);
    if (known !== undefined) {
      budget.left -= known.length;
      return known;
    }
    const value = name.length > 256 ? undefined : this.entities.get(name)?.value;
    if (value === undefined) {
      budget.left -= name.length + 2;
      return `&${name};`;
    }
    return depth < MAX_DEPTH ? this.#expand(value, budget, depth + 1) : undefined;
  }
}

/** The character of `#38` or `#x26`. */
function characterOf(name: string): string | undefined {
  const match = /^#(?:x0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}))$/.exec(name);
  if (!match) return undefined;
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return isCharacter(point) ? String.fromCodePoint(point) : undefined;
}
