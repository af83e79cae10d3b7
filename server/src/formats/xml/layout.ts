import type { SourceText, Span } from '../../core/text.js';
import type { XmlDocument } from './document.js';
import type { XmlElement } from './element.js';

const DEFAULT_UNIT = '  ';

/** Whether nothing but blanks stand before `offset` in its line. */
export function isFirstOnLine({ text }: SourceText, offset: number): boolean {
  const before = text.charAt(skipBlanksBackward(text, offset) - 1);
  return before === '' || before === '\n' || before === '\r' || (before === '\uFEFF' && offset <= 1);
}

/** Whether nothing but blanks stand from `offset` to the end of its line. */
export function isLastOnLine({ text }: SourceText, offset: number): boolean {
  const after = text.charAt(skipBlanks(text, offset));
  return after === '' || after === '\n' || after === '\r';
}

/** Behind the spaces and tabs at `offset`. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Before the spaces and tabs that end at `offset`. */
export function skipBlanksBackward(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

/** What one level of the file is indented by: as much as the first element that says so is. */
export function indentUnit({ elements, source }: XmlDocument): string {
  for (const { parent, span } of elements) {
    if (!parent || !isFirstOnLine(source, span.start) || !isFirstOnLine(source, parent.span.start)) continue;
    const outer = source.indentAt(parent.span.start);
    const inner = source.indentAt(span.start);
    if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  }
  return DEFAULT_UNIT;
}

/** What the children of an element are indented by. */
export function indentOfChildren(parent: XmlElement): string {
  const { document } = parent;
  const child = parent.children.find(({ span }) => isFirstOnLine(document.source, span.start));
  if (child) return document.source.indentAt(child.span.start);
  return document.source.indentAt(parent.span.start) + indentUnit(document);
}

/** Lines that are indented relative to their first one, as they stand in a file at this indentation. */
export function indented(xml: string, indent: string, eol: string): string {
  return xml
    .split(/\r\n|\r|\n/)
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(eol);
}

/** The text of an element, or of more around it, its lines indented relative to its first one. */
export function unindented({ document, span }: Pick<XmlElement, 'document' | 'span'>): string {
  const indent = document.source.indentAt(span.start);
  return document.source
    .slice(span)
    .split(/\r\n|\r|\n/)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}

/** What to take out with a piece of the text: all of its lines where nothing else stands on them. */
export function removeSpan(source: SourceText, { start, end }: Span): [start: number, end: number] {
  const { text } = source;
  const isFirst = isFirstOnLine(source, start);
  if (!isFirst) return [skipBlanksBackward(text, start), end];
  const behind = skipBlanks(text, end);
  if (!isLastOnLine(source, end)) return [start, behind];
  return [skipBlanksBackward(text, start), source.fullLineSpan(behind).end];
}
