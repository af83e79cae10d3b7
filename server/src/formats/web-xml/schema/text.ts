import type { XmlDocument } from '../../xml/document.js';
import type { CharacterData, XmlElement } from '../../xml/element.js';
import { type ContentModel, valueTypeOf } from '../catalogue/index.js';
import type { Vocabulary } from './children.js';
import { fits, nearestValue } from './values.js';
import type { Violation } from './violation.js';

/** A reference to an entity that is not in the document: nobody can know what it stands for. */
const UNRESOLVED = /&[^\s&;#]+;/;

/** Whether an element's content comes from an entity that may bring elements, or is in another file. */
export function hasUnknownContent(element: XmlElement): boolean {
  const { document } = element;
  if (!document.doctype) return false;
  return element.characterData().some(({ kind, span }) => {
    const raw = kind === 'text' ? document.text.slice(span.start, span.end) : '';
    if (!raw.includes('&')) return false;
    const text = document.resolveText(raw);
    return UNRESOLVED.test(text) || (text.includes('<') && !raw.includes('&lt;'));
  });
}

/** Text in an element that may have elements only, or nothing. */
export function* judgeStrayText(
  element: XmlElement,
  { isEmpty }: ContentModel,
  { isDoctype }: Vocabulary,
): Generator<Violation> {
  const { document } = element;
  const { text } = document;
  const stray = element.characterData().filter((run) => isEmpty || isVisible(run, document, isDoctype));
  const [first] = stray;
  if (!first) return;
  const visible = stray.find((run) => isVisible(run, document, isDoctype));
  const { span } = visible ?? first;
  const raw = text.slice(span.start, span.end);
  const trimmed = raw.trim();
  const start = span.start + (trimmed === '' ? 0 : raw.indexOf(trimmed));
  yield {
    kind: 'stray-text',
    element,
    span: { start, end: trimmed === '' ? span.end : start + trimmed.length },
    mustBeEmpty: isEmpty,
    noticed: { at: isDoctype ? element.span.start : first.span.start, on: element },
  };
}

function isVisible({ kind, span }: CharacterData, document: XmlDocument, isDoctype: boolean): boolean {
  if (kind === 'cdata' && isDoctype) return true;
  const raw = document.text.slice(span.start, span.end);
  return /[^ \t\r\n]/.test(kind === 'cdata' ? raw : document.resolveText(raw));
}

/** Text that does not fit the type of its element. */
export function* judgeValue(
  element: XmlElement,
  parentName: string | undefined,
  name: string,
  { version }: Vocabulary,
): Generator<Violation> {
  const type = valueTypeOf(parentName, name, version);
  if (!type || element.children.length > 0) return;
  const value = element.text;
  if (fits(type, value) || (element.document.doctype && UNRESOLVED.test(value))) return;
  const nearest = nearestValue(type, value);
  const { textSpan } = element;
  yield {
    kind: 'wrong-value',
    element,
    span: textSpan.end > textSpan.start ? textSpan : element.nameSpan,
    type,
    value: value.trim(),
    ...(nearest !== undefined && { nearest }),
    noticed: { at: (element.endTag ?? element.startTag).start, on: element },
  };
}
