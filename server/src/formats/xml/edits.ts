import type { Span, TextEdit } from '../../core/text.js';
import type { XmlAttribute } from './attributes.js';
import type { XmlElement } from './element.js';
import { escapeText, escapeValue } from './escape.js';
import {
  indented,
  indentOfChildren,
  indentUnit,
  isFirstOnLine,
  isLastOnLine,
  removeSpan,
  skipBlanks,
  unindented,
} from './layout.js';
import { isBlank, type Markup } from './markup.js';

/** Where a child goes: before or behind one that is there, the first or the last. */
export type Place = 'first' | 'last' | { readonly before: XmlElement } | { readonly after: XmlElement };

/** Gives an attribute a value, in the quotes that it has; one that is missing goes behind the last one. */
export function setAttribute(element: XmlElement, name: string, value: string): readonly TextEdit[] {
  const attribute = element.attribute(name);
  if (!attribute) return [addAttribute(element, name, value)];
  if (attribute.quote !== '' && attribute.span.end > attribute.valueSpan.end) {
    return [{ span: attribute.valueSpan, text: escapeValue(value, attribute.quote) }];
  }
  return [{ span: attribute.span, text: written(name, value, quoteOf(element)) }];
}

/** Takes an attribute out, with the blanks before it. */
export function removeAttribute(element: XmlElement, attribute: XmlAttribute): readonly TextEdit[] {
  const { text } = element.document;
  const { end } = attribute.span;
  let { start } = attribute.span;
  const next = text.charAt(end);
  const isNextApart = next === '>' || next === '/' || isBlank(text.charCodeAt(end));
  while (isNextApart && isBlank(text.charCodeAt(start - 1))) start--;
  return [{ span: { start, end }, text: '' }];
}

/** Gives an attribute another name. */
export function renameAttribute(attribute: XmlAttribute, name: string): readonly TextEdit[] {
  return [{ span: attribute.nameSpan, text: name }];
}

/** Gives an element another name, in its start tag and its end tag. */
export function renameElement(element: XmlElement, name: string): readonly TextEdit[] {
  const { nameSpan, endTag } = element;
  const edits = [{ span: nameSpan, text: name }];
  if (!endTag) return edits;
  const start = endTag.start + '</'.length;
  return [...edits, { span: { start, end: start + endTag.name.length }, text: name }];
}

/** Gives an element another text, the blanks around it kept. Its children and comments stay. */
export function setText(element: XmlElement, text: string): readonly TextEdit[] {
  if (element.isSelfClosing) return [opened(element, escapeText(text))];
  const { document } = element;
  const runs = element.characterData().filter(({ span }) => document.source.slice(span).trim() !== '');
  if (runs.length === 0) {
    const at = element.startTag.end;
    return [{ span: { start: at, end: at }, text: escapeText(text) }];
  }
  return runs.map(({ kind, span }, index) => {
    const replacement = index > 0 ? '' : kind === 'text' ? escapeText(text) : inCdata(text);
    return { span: trimmed(document.text, span), text: replacement };
  });
}

/** Takes an element out, with all of its lines where nothing else stands on them. */
export function removeElement(element: XmlElement): readonly TextEdit[] {
  const [start, end] = removeSpan(element.document.source, element.span);
  return [{ span: { start, end }, text: '' }];
}

/**
 * Puts XML into an element, indented as its new neighbours are. Lines of it behind the first one are indented
 * relative to that. A comment that stands right above or beside a neighbour stays with it.
 */
export function insertChild(parent: XmlElement, xml: string, where: Place): readonly TextEdit[] {
  if (typeof where === 'object') {
    return 'before' in where ? insertBefore(where.before, xml) : insertAfter(where.after, xml);
  }
  const lastChild = parent.children.at(-1);
  if (lastChild && where === 'last') return insertAfter(lastChild, xml);
  return [insertBelow(parent, xml, where)];
}

/**
 * Takes an element to another place, and the comments that stand right above or beside it. Into itself there is no
 * way.
 */
export function moveElement(element: XmlElement, parent: XmlElement, where: Place): readonly TextEdit[] {
  const neighbour = typeof where === 'string' ? undefined : 'before' in where ? where.before : where.after;
  if (isWithin(parent, element) || neighbour === element) return [];
  const { document } = element;
  const span = { start: startWithComments(element), end: endWithComments(element) };
  const [start, end] = removeSpan(document.source, span);
  return [...insertChild(parent, unindented({ document, span }), where), { span: { start, end }, text: '' }];
}

/** Puts an element into another one, which `open` begins and `close` ends. */
export function wrapElement(element: XmlElement, open: string, close: string): readonly TextEdit[] {
  const { document, span } = element;
  const { source } = document;
  if (!isFirstOnLine(source, span.start)) {
    return [insertion(span.start, open), insertion(span.end, close)];
  }
  const indent = source.indentAt(span.start);
  const unit = indentUnit(document);
  const inner = indented(unindented(element), indent + unit, source.eol);
  const text = `${open}${source.eol}${indent}${unit}${inner}${source.eol}${indent}${close}`;
  return [{ span, text }];
}

function addAttribute(element: XmlElement, name: string, value: string): TextEdit {
  const { source } = element.document;
  const attribute = written(name, value, quoteOf(element));
  const last = element.attributes.at(-1);
  if (!last) return insertion(element.nameSpan.end, ` ${attribute}`);
  const isOnOwnLine = isFirstOnLine(source, last.span.start);
  const blanks = isOnOwnLine ? source.eol + source.indentAt(last.span.start) : ' ';
  return insertion(last.span.end, blanks + attribute);
}

function quoteOf({ attributes }: XmlElement): '"' | "'" {
  for (const { quote } of attributes) if (quote !== '') return quote;
  return '"';
}

function written(name: string, value: string, quote: '"' | "'"): string {
  return `${name}=${quote}${escapeValue(value, quote)}${quote}`;
}

/** An element without content gets some, and an end tag. */
function opened({ document, startTag, name }: XmlElement, content: string): TextEdit {
  let start = startTag.end - '/>'.length;
  while (isBlank(document.text.charCodeAt(start - 1))) start--;
  return { span: { start, end: startTag.end }, text: `>${content}</${name}>` };
}

function inCdata(text: string): string {
  return text.replaceAll(']]>', ']]]]><![CDATA[>');
}

function trimmed(text: string, { start, end }: Span): Span {
  const run = text.slice(start, end);
  return { start: end - run.trimStart().length, end: start + run.trimEnd().length };
}

function insertBefore(sibling: XmlElement, xml: string): readonly TextEdit[] {
  const { document } = sibling;
  const { source } = document;
  if (!isFirstOnLine(source, sibling.span.start)) return [insertion(sibling.span.start, xml)];
  const at = startWithComments(sibling);
  const indent = source.indentAt(at);
  return [insertion(at, `${indented(xml, indent, source.eol)}${source.eol}${indent}`)];
}

/** Where the comments begin that stand right above an element, each on lines of its own. */
function startWithComments({ document, firstPiece, span }: XmlElement): number {
  const { markup, source } = document;
  let { start } = span;
  for (let index = firstPiece - 1; index >= 0; index--) {
    const piece = markup[index] as Markup;
    const between = document.text.slice(piece.end, start);
    const isRightAbove = between.trim() === '' && source.lineAt(piece.end) + 1 === source.lineAt(start);
    if (piece.kind !== 'comment' || !isRightAbove || !isFirstOnLine(source, piece.start)) break;
    start = piece.start;
  }
  return start;
}

function insertAfter(sibling: XmlElement, xml: string): readonly TextEdit[] {
  const { source } = sibling.document;
  const { start, end } = sibling.span;
  if (!isFirstOnLine(source, start)) return [insertion(end, xml)];
  const indent = source.indentAt(start);
  return [insertion(endWithComments(sibling), source.eol + indent + indented(xml, indent, source.eol))];
}

/** Where the comments end that stand beside an element, behind it in its line. */
function endWithComments({ document, lastPiece, span }: XmlElement): number {
  const { markup, source, text } = document;
  let { end } = span;
  for (let index = lastPiece + 1; index < markup.length; index++) {
    const { kind, start, end: commentEnd } = markup[index] as Markup;
    if (kind !== 'comment' || skipBlanks(text, end) !== start) break;
    end = commentEnd;
  }
  return isLastOnLine(source, end) ? end : span.end;
}

/** Into an element that has no children, or before all that it has. */
function insertBelow(parent: XmlElement, xml: string, where: 'first' | 'last'): TextEdit {
  const { document, startTag, endTag, isSelfClosing } = parent;
  const { source, text } = document;
  const firstChild = parent.children[0];
  const isInOneLine = firstChild
    ? !isFirstOnLine(source, firstChild.span.start)
    : !isFirstOnLine(source, startTag.start) || source.lineStarts.length === 1;
  if (isInOneLine) {
    if (isSelfClosing) return opened(parent, xml);
    return insertion(where === 'last' && endTag ? endTag.start : startTag.end, xml);
  }
  const { eol } = source;
  const indent = indentOfChildren(parent);
  const lines = eol + indent + indented(xml, indent, eol);
  const ending = eol + source.indentAt(startTag.start);
  if (isSelfClosing) return opened(parent, lines + ending);
  if (!endTag) return insertion(startTag.end, lines);
  const content = text.slice(startTag.end, endTag.start);
  const at = where === 'last' ? startTag.end + content.trimEnd().length : startTag.end;
  const behind = skipBlanks(text, at);
  if (isLastOnLine(source, at)) return { span: { start: at, end: behind }, text: lines };
  return insertion(at, where === 'last' || behind === endTag.start ? lines + ending : lines + eol + indent);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

function isWithin(element: XmlElement, other: XmlElement): boolean {
  for (let each: XmlElement | undefined = element; each; each = each.parent) {
    if (each === other) return true;
  }
  return false;
}
