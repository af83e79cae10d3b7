import type { Doctype } from '../doctype.js';
import { isCharacter, NAME } from './characters.js';
import { EntityFacts } from './entities.js';
import { fix, type ProblemList, replace } from './problems.js';

const REFERENCE = new RegExp(`&(?:(${NAME})|#([0-9]+)|#x([0-9a-fA-F]+))?(;?)`, 'gu');
const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Judges the references of texts and of values. */
export class ReferenceChecker {
  readonly #entities: EntityFacts;

  constructor(
    private readonly text: string,
    doctype: Doctype | undefined,
    private readonly problems: ProblemList,
  ) {
    this.#entities = new EntityFacts(doctype);
  }

  /** What stands between two offsets, which is a value or a text. */
  check(start: number, end: number, isValue: boolean): void {
    const slice = this.text.slice(start, end);
    if (!slice.includes('&')) return;
    for (const match of slice.matchAll(REFERENCE)) {
      const { 0: written, 1: name, 2: decimal, 3: hexadecimal, 4: semicolon } = match;
      const at = start + match.index;
      if (!semicolon) this.#reportBare(at, name);
      else if (name !== undefined) this.#checkEntity(at, written.length, name, isValue);
      else if (decimal !== undefined) this.#checkCharacter(at, written, Number(decimal));
      else if (hexadecimal !== undefined) {
        this.#checkCharacter(at, written, Number.parseInt(hexadecimal, 16));
      } else this.#reportBare(at, undefined);
    }
  }

  #reportBare(at: number, name: string | undefined): void {
    const asText = { title: 'Write &amp;', safe: true, edits: [replace(at, at + 1, '&amp;')] };
    if (name !== undefined && PREDEFINED.has(name)) {
      const end = at + 1 + name.length;
      const closed = { title: `Write &${name};`, safe: false, edits: [replace(end, end, ';')] };
      this.problems.add('bare-ampersand', at, end, `"&${name}" lacks the ";" that ends a reference.`, {
        fixes: () => [closed, { ...asText, safe: false }],
      });
      return;
    }
    const message =
      'A "&" begins a reference in XML, and none follows. As a character it is written "&amp;".';
    this.problems.add('bare-ampersand', at, at + 1, message, { fixes: () => [asText] });
  }

  #checkEntity(at: number, length: number, name: string, isValue: boolean): void {
    if (PREDEFINED.has(name)) return;
    const state = this.#entities.of(name);
    if (state === 'unknown') {
      this.problems.add(
        'unknown-entity',
        at,
        at + length,
        `No entity "${name}" is declared in this file. A "&" as a character is written "&amp;".`,
        { fixes: fix('Write &amp;', false, replace(at, at + 1, '&amp;')) },
      );
    } else if (state === 'loop') {
      this.problems.add('entity-loop', at, at + length, `The entity "${name}" refers to itself.`);
    } else if (state === 'broken') {
      const message = `The entity "${name}" stands for a text whose tags do not fit together.`;
      this.problems.add('broken-entity', at, at + length, message);
    } else if (isValue && state === 'external') {
      const message = `The entity "${name}" stands for another file, which no attribute value may refer to.`;
      this.problems.add('entity-in-value', at, at + length, message);
    } else if (isValue && state === 'markup') {
      const message = `The entity "${name}" stands for a text with "<", which no attribute value may have.`;
      this.problems.add('entity-in-value', at, at + length, message);
    }
  }

  #checkCharacter(at: number, written: string, point: number): void {
    if (isCharacter(point)) return;
    const message = `"${written.slice(0, 20)}" stands for a character that XML does not have. Remove it.`;
    this.problems.add('forbidden-character', at, at + written.length, message, {
      fixes: fix('Remove the character', false, replace(at, at + written.length, '')),
    });
  }
}
