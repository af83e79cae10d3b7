import type { Comment } from '../../core/format.js';
import type { SourceText } from '../../core/text.js';
import { balance } from './balance.js';
import { type Doctype, readDoctype } from './doctype.js';
import { XmlElement } from './element.js';
import { type Markup, scanMarkup } from './markup.js';
import { NamespaceScopes } from './namespaces.js';
import { ReferenceResolver } from './references.js';
import { nest } from './tree.js';

/**
 * An XML document with where everything stands, however broken it is: a tag that is half-typed costs that tag, an end
 * tag that fits nothing is passed over, and an element whose end is missing ends with its start tag.
 */
export class XmlDocument {
  readonly text: string;
  /** All markup in the order of the text. */
  readonly markup: readonly Markup[];
  readonly doctype: Doctype | undefined;
  /** The elements that no other holds; a document that is well-formed has one. */
  readonly roots: readonly XmlElement[];
  /** Every element in the order of its start tag. */
  readonly elements: readonly XmlElement[];
  readonly comments: readonly Comment[];
  readonly #references: ReferenceResolver;

  constructor(readonly source: SourceText) {
    this.text = source.text;
    this.markup = scanMarkup(this.text);
    const doctype = this.markup.find((piece) => piece.kind === 'doctype');
    this.doctype = doctype && readDoctype(this.text, { start: doctype.start, end: doctype.end });
    this.#references = new ReferenceResolver(this.doctype?.entities ?? new Map());
    this.comments = this.markup
      .filter((piece) => piece.kind === 'comment')
      .map(({ start, end }) => ({ span: { start, end } }));
    const elements: XmlElement[] = [];
    this.elements = elements;
    this.roots = this.#build(elements);
  }

  /** Whether elements may be in other files, or in entities, of which nothing is read here. */
  get hasUnreadContent(): boolean {
    for (const { value } of this.doctype?.entities.values() ?? []) {
      if (value === undefined || value.includes('<')) return true;
    }
    return this.doctype?.hasExternalParts === true && this.doctype.publicId === undefined;
  }

  /** The element that holds all others. */
  get root(): XmlElement | undefined {
    return this.roots[0];
  }

  /** Replaces the references in an attribute's value and makes blanks of its line ends, not of `&#10;`. */
  readonly resolveValue = (raw: string): string =>
    this.#references.resolve(/[\r\n\t]/.test(raw) ? raw.replace(/\r\n|[\r\n\t]/g, ' ') : raw);

  /** Replaces the references in character data and makes `\n` of its line ends. */
  readonly resolveText = (raw: string): string =>
    this.#references.resolve(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);

  #build(elements: XmlElement[]): readonly XmlElement[] {
    const roots: XmlElement[] = [];
    const scopes = new NamespaceScopes();
    for (const { firstPiece, lastPiece, depth, parent } of nest(this.markup, balance(this.markup))) {
      const owner = parent === undefined ? undefined : elements[parent];
      const namespace = scopes.enter(this.text, this.markup[firstPiece] as Markup, depth);
      const element = new XmlElement(this, owner, elements.length, firstPiece, lastPiece, namespace);
      elements.push(element);
      if (!owner) roots.push(element);
    }
    return roots;
  }
}
