import { SaxesParser } from 'saxes';
import type { Doctype } from '../doctype.js';
import { hasForbiddenCharacter } from './characters.js';

/** What a reference to an entity leads to. `markup`: a text that has a `<` somewhere; `broken`: one that is no XML. */
export type EntityState = 'unknown' | 'broken' | 'unread' | 'loop' | 'external' | 'markup' | 'text';

const REFERENCE = /&([^#&;\s][^&;\s]*);/g;

/** What the entities of a document lead to, each worked out once. */
export class EntityFacts {
  readonly #known = new Map<string, EntityState>();

  constructor(private readonly doctype: Doctype | undefined) {}

  of(name: string): EntityState {
    const known = this.#known.get(name);
    if (known) return known;
    this.#resolve(name);
    return this.#known.get(name) as EntityState;
  }

  /** Depth first, without recursion: chains of entities may be long. */
  #resolve(first: string): void {
    const path: { readonly name: string; readonly references: string[] }[] = [];
    const onPath = new Set<string>();
    const enter = (name: string): void => {
      const state = this.#ownState(name);
      this.#known.set(name, state);
      if (state !== 'text' && state !== 'markup' && state !== 'broken') return;
      const value = this.doctype?.entities.get(name)?.value ?? '';
      const references = Array.from(value.matchAll(REFERENCE), (match) => match[1] as string);
      path.push({ name, references });
      onPath.add(name);
    };
    enter(first);
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const next = last.references.pop();
      if (next === undefined) {
        path.pop();
        onPath.delete(last.name);
        const outer = path.at(-1);
        if (outer) this.#learn(outer.name, this.#known.get(last.name) as EntityState);
      } else if (onPath.has(next)) {
        for (const name of onPath) this.#known.set(name, 'loop');
      } else if (this.#known.has(next)) {
        this.#learn(last.name, this.#known.get(next) as EntityState);
      } else {
        enter(next);
        if (path.at(-1) === last) this.#learn(last.name, this.#known.get(next) as EntityState);
      }
    }
  }

  #ownState(name: string): EntityState {
    const declared = this.doctype?.entities.get(name);
    if (!declared) {
      if (PREDEFINED.has(name)) return 'text';
      return this.doctype?.hasExternalParts ? 'unread' : 'unknown';
    }
    if (declared.value === undefined) return 'external';
    if (!declared.value.includes('<')) return 'text';
    return isWellFormedPart(declared.value) ? 'markup' : 'broken';
  }

  /** An entity that refers to another is as bad as that. */
  #learn(name: string, inner: EntityState): void {
    const outer = this.#known.get(name) as EntityState;
    if (GRAVITY.indexOf(inner) < GRAVITY.indexOf(outer)) this.#known.set(name, inner);
  }
}

const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const GRAVITY: readonly EntityState[] = ['loop', 'broken', 'unknown', 'external', 'markup', 'unread', 'text'];

/** Whether a text may stand in an element; what it refers to is not looked at. */
function isWellFormedPart(value: string): boolean {
  if (hasForbiddenCharacter(value)) return false;
  const parser = new SaxesParser({ position: false, fragment: true });
  let isWellFormed = true;
  parser.on('error', ({ message }) => {
    if (message !== 'undefined entity.') isWellFormed = false;
  });
  parser.write(value).close();
  return isWellFormed;
}
