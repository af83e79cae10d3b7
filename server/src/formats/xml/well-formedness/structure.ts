import type { Fix } from '../../../core/finding.js';
import { balance, type Imbalance } from '../balance.js';
import type { XmlDocument } from '../document.js';
import { removeSpan } from '../layout.js';
import { isBlank, type Markup } from '../markup.js';
import { nameEndAt } from './characters.js';
import { type ProblemList, replace } from './problems.js';

/** How the tags of a document fit together, with those that are broken counted as what they were to be. */
export class Structure {
  readonly #markup: readonly Markup[];
  readonly #imbalance: Imbalance;
  readonly #open: string[] = [];
  #hasRoot = false;

  constructor(
    private readonly document: XmlDocument,
    private readonly problems: ProblemList,
  ) {
    this.#markup = document.markup.map((piece) => intended(document.text, piece));
    this.#imbalance = balance(this.#markup);
  }

  get hasRoot(): boolean {
    return this.#hasRoot;
  }

  /** Whether an element is open, behind the pieces that were passed. */
  get isInside(): boolean {
    return this.#open.length > 0;
  }

  /** The name of the innermost element that is open. */
  get innermost(): string | undefined {
    return this.#open.at(-1);
  }

  /** Goes on behind a piece, and says what is wrong with its place. */
  pass(index: number): void {
    const { kind, name } = this.#markup[index] as Markup;
    if (kind === 'start-tag' || kind === 'empty-tag') this.#passStart(index, kind, name);
    if (kind === 'end-tag') this.#passEnd(index, name);
  }

  #passStart(index: number, kind: 'start-tag' | 'empty-tag', name: string): void {
    const piece = this.document.markup[index] as Markup;
    if (this.#hasRoot && !this.isInside) {
      const message = `A document has one root element, and it has ended before "${name}".`;
      this.problems.add('second-root', piece.start + 1, piece.start + 1 + name.length, message);
    }
    this.#hasRoot = true;
    if (kind === 'start-tag') this.#open.push(name);
    if (this.#imbalance.unclosed.has(index) && piece.kind !== 'broken') this.#reportUnclosed(index, piece);
  }

  #passEnd(index: number, name: string): void {
    const piece = this.document.markup[index] as Markup;
    const isReported = piece.kind === 'broken' || name === '';
    if (this.#imbalance.stray.has(index)) {
      if (!isReported) this.#reportStray(piece);
      return;
    }
    const meant = this.#imbalance.misspelt.get(index);
    if (meant === undefined) {
      while (this.#open.pop() !== name);
      return;
    }
    this.#open.pop();
    if (!isReported) this.#reportMisspelt(piece, (this.#markup[meant] as Markup).name);
  }

  #reportStray(piece: Markup): void {
    const { text, source } = this.document;
    const written = text.slice(piece.start, piece.end);
    const message = `"${written}" ends nothing: no "${piece.name}" is open here. Remove it, or add the start tag.`;
    const edits = [replace(...removeSpan(source, piece), '')];
    this.problems.add('stray-end-tag', piece.start, piece.end, message, {
      noticedAt: this.isInside ? this.#noticed(piece) : piece.start,
      fixes: () => [{ title: `Remove ${written}`, safe: false, edits }],
    });
  }

  #reportMisspelt(piece: Markup, meant: string): void {
    const { start, name } = piece;
    const from = start + '</'.length;
    const message = `The element that ends here is "${meant}", not "${name}".`;
    this.problems.add('misspelt-end-tag', from, from + name.length, message, {
      noticedAt: this.#noticed(piece),
      fixes: () => [
        {
          title: `Write </${meant}>`,
          safe: nameEndAt(meant, 0) === meant.length,
          edits: [replace(from, from + name.length, meant)],
        },
      ],
    });
  }

  #reportUnclosed(index: number, piece: Markup): void {
    const { name, start } = piece;
    const shownBy = this.#imbalance.unclosed.get(index);
    const noticedAt =
      shownBy === undefined ? this.document.text.length : this.#noticed(this.#markup[shownBy] as Markup);
    const message = `"${name}" is never ended. Add </${name}>, or end it in its own tag with "/>".`;
    this.problems.add('unclosed-element', start + 1, start + 1 + name.length, message, {
      noticedAt,
      fixes: () => this.#endings(index, piece, shownBy),
    });
  }

  /** A parser compares the name of an end tag when it is behind it, and the blanks that follow. */
  #noticed({ start, name }: Markup): number {
    const { text } = this.document;
    let at = start + '</'.length + name.length;
    while (isBlank(text.charCodeAt(at))) at++;
    return at;
  }

  #endings(index: number, { name, end }: Markup, shownBy: number | undefined): readonly Fix[] {
    const { source, text } = this.document;
    const next = this.#markup[index + 1];
    const content = text.slice(end, next?.start ?? text.length).trimEnd();
    if (content.trim() !== '') {
      const at = end + content.length;
      return [{ title: `Add </${name}>`, safe: false, edits: [replace(at, at, `</${name}>`)] }];
    }
    const own: Fix = {
      title: 'End it in its own tag',
      safe: false,
      edits: [replace(end - 1, end - 1, '/')],
    };
    if (!next || index + 1 === shownBy) return [own];
    const limit = shownBy === undefined ? text.length : (this.#markup[shownBy] as Markup).start;
    const at = limit - (text.slice(end, limit).length - text.slice(end, limit).trimEnd().length);
    const indent = source.indentAt(end - 1);
    const added: Fix = {
      title: `Add </${name}>`,
      safe: false,
      edits: [replace(at, at, `${source.eol}${indent}</${name}>`)],
    };
    const hasChildren = source.indentAt(next.start).length > indent.length;
    return hasChildren ? [added, own] : [own, added];
  }
}

/** A broken tag, or one that is not ended as it was to be, as the tag that it was to be. */
function intended(text: string, piece: Markup): Markup {
  if (piece.kind === 'start-tag' && endsInBlank(text, piece)) return { ...piece, kind: 'empty-tag' };
  if (piece.kind !== 'broken') return piece;
  if (text[piece.start + 1] === '/') return { ...piece, kind: 'end-tag' };
  return piece.name === '' ? piece : { ...piece, kind: 'start-tag' };
}

/** A tag that ends in `/ >` was to be all of its element. */
function endsInBlank(text: string, { end }: Markup): boolean {
  let at = end - 2;
  while (isBlank(text.charCodeAt(at))) at--;
  return at < end - 2 && text[at] === '/';
}
