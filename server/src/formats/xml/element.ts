import type { Span } from '../../core/text.js';
import { readAttributes, type XmlAttribute } from './attributes.js';
import type { XmlDocument } from './document.js';
import type { Markup } from './markup.js';

/** A run of character data as it stands in the text, a CDATA section without its delimiters. */
export interface CharacterData {
  readonly kind: 'text' | 'cdata';
  readonly span: Span;
}

/** So many attributes are looked through faster than looked up. */
const FEW = 32;

const NONE: readonly XmlElement[] = [];

/** An element of a document, with where everything of it stands. */
export class XmlElement {
  /** Its start tag, or its only one. */
  readonly startTag: Markup;
  /** As it is written: `t:Server`. */
  readonly name: string;
  #children: XmlElement[] | undefined;
  #attributes: readonly XmlAttribute[] | undefined;
  #byName: ReadonlyMap<string, XmlAttribute> | undefined;
  #text: string | undefined;

  /** It becomes one of its parent's children. */
  constructor(
    readonly document: XmlDocument,
    readonly parent: XmlElement | undefined,
    /** Its number among the elements of the document, in the order of their start tags. */
    readonly index: number,
    /** The index of its start tag in the document's markup. */
    readonly firstPiece: number,
    /** The index of its end tag; that of the start tag where it has none, or where that is missing. */
    readonly lastPiece: number,
    /** The URI that its prefix, or the default namespace, stands for; empty where it is in none. */
    readonly namespace: string,
  ) {
    this.startTag = document.markup[firstPiece] as Markup;
    this.name = this.startTag.name;
    if (!parent) return;
    parent.#children ??= [];
    parent.#children.push(this);
  }

  /** The elements right below it. */
  get children(): readonly XmlElement[] {
    return this.#children ?? NONE;
  }

  /** Its end tag; undefined where it has none, or where that is missing. */
  get endTag(): Markup | undefined {
    return this.lastPiece === this.firstPiece ? undefined : this.document.markup[this.lastPiece];
  }

  /** The whole of it, from the start tag to the end tag. */
  get span(): Span {
    return { start: this.startTag.start, end: (this.endTag ?? this.startTag).end };
  }

  get nameSpan(): Span {
    const start = this.startTag.start + 1;
    return { start, end: start + this.name.length };
  }

  /** The name without its prefix. */
  get localName(): string {
    const colon = this.name.indexOf(':');
    return colon < 0 ? this.name : this.name.slice(colon + 1);
  }

  /** Whether it ends in its own tag: `<Valve/>`. */
  get isSelfClosing(): boolean {
    return this.startTag.kind === 'empty-tag';
  }

  /** In the order of the text; a name that is written twice is there twice. */
  get attributes(): readonly XmlAttribute[] {
    this.#attributes ??= readAttributes(
      this.document.text,
      this.startTag.start + 1 + this.name.length,
      this.startTag.end - (this.isSelfClosing ? 2 : 1),
      this.document.resolveValue,
    );
    return this.#attributes;
  }

  /** The first attribute of exactly this name. */
  attribute(name: string): XmlAttribute | undefined {
    const { attributes } = this;
    if (attributes.length <= FEW) return attributes.find((each) => each.name === name);
    this.#byName ??= byFirst(attributes);
    return this.#byName.get(name);
  }

  /** The first element right below it of exactly this name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((each) => each.name === name);
  }

  /** The elements right below it of exactly this name. */
  childrenNamed(name: string): readonly XmlElement[] {
    return this.children.filter((each) => each.name === name);
  }

  /** The character data right in it, not that of its children, comments left out. */
  characterData(): readonly CharacterData[] {
    const end = this.endTag;
    if (!end) return [];
    const { markup } = this.document;
    const found: CharacterData[] = [];
    let child = 0;
    let at = this.startTag.end;
    for (let index = this.firstPiece + 1; index <= this.lastPiece; index++) {
      const piece = markup[index] as Markup;
      if (piece.start > at) found.push({ kind: 'text', span: { start: at, end: piece.start } });
      if (piece.kind === 'cdata') {
        found.push({ kind: 'cdata', span: { start: piece.start + 9, end: piece.end - 3 } });
      }
      const below = this.children[child];
      if (below && below.firstPiece === index) {
        index = below.lastPiece;
        child++;
      }
      at = (markup[index] as Markup).end;
    }
    return found;
  }

  /** The character data right in it as a program gets it: references replaced, not trimmed. */
  get text(): string {
    this.#text ??= this.#readText();
    return this.#text;
  }

  #readText(): string {
    const { document, startTag } = this;
    // Nearly all have an end tag right behind their text.
    if (this.lastPiece === this.firstPiece + 1) {
      return document.resolveText(document.text.slice(startTag.end, (this.endTag as Markup).start));
    }
    let text = '';
    for (const { kind, span } of this.characterData()) {
      const raw = document.text.slice(span.start, span.end);
      text += kind === 'cdata' ? raw : document.resolveText(raw);
    }
    return text;
  }

  /** Where its text stands, blanks around it left out; empty behind the start tag where there is none. */
  get textSpan(): Span {
    const { text } = this.document;
    let start: number | undefined;
    let end = this.startTag.end;
    for (const { span } of this.characterData()) {
      const run = text.slice(span.start, span.end);
      const trimmed = run.trim();
      if (trimmed === '') continue;
      start ??= span.start + run.indexOf(trimmed);
      end = span.start + run.indexOf(trimmed) + trimmed.length;
    }
    return { start: start ?? this.startTag.end, end: Math.max(end, start ?? 0) };
  }
}

/** Of two of one name, the first. */
function byFirst(attributes: readonly XmlAttribute[]): ReadonlyMap<string, XmlAttribute> {
  const byName = new Map<string, XmlAttribute>();
  for (const attribute of attributes) {
    if (!byName.has(attribute.name)) byName.set(attribute.name, attribute);
  }
  return byName;
}
