import type { Span } from '../../core/text.js';
import { isBlank } from './markup.js';

/** An attribute as it stands in its tag. */
export interface XmlAttribute {
  readonly name: string;
  readonly nameSpan: Span;
  /** The value as a program gets it: references replaced, line ends as blanks; `${property}` stays as it is. */
  readonly value: string;
  /** The value between its quotes; empty behind the name where there is none. */
  readonly valueSpan: Span;
  /** The quote around the value; empty where it has none, which is no XML. */
  readonly quote: '"' | "'" | '';
  /** From the name to behind the closing quote. */
  readonly span: Span;
}

/** Where a finding about a value stands: at the value, or at the name of one that is empty, since that can be seen. */
export function shownValue({ nameSpan, valueSpan }: XmlAttribute): Span {
  return valueSpan.end > valueSpan.start ? valueSpan : nameSpan;
}

/** Reads the attributes of a tag, from behind its name up to its `>`, as well as they can be read. */
export function readAttributes(
  text: string,
  from: number,
  to: number,
  resolve: (raw: string) => string,
): readonly XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let at = from;
  while (at < to) {
    if (!isNamePart(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const attribute = readAttribute(text, at, to, resolve);
    attributes.push(attribute);
    at = attribute.span.end;
  }
  return attributes;
}

function readAttribute(
  text: string,
  start: number,
  to: number,
  resolve: (raw: string) => string,
): XmlAttribute {
  let nameEnd = start;
  while (nameEnd < to && isNamePart(text.charCodeAt(nameEnd))) nameEnd++;
  const name = text.slice(start, nameEnd);
  const nameSpan = { start, end: nameEnd };
  const equals = skipBlanks(text, nameEnd, to);
  if (text[equals] !== '=' || equals >= to) {
    return {
      name,
      nameSpan,
      value: '',
      valueSpan: { start: nameEnd, end: nameEnd },
      quote: '',
      span: nameSpan,
    };
  }
  const from = skipBlanks(text, equals + 1, to);
  const quote = text[from];
  if (from < to && (quote === '"' || quote === "'")) {
    const close = text.indexOf(quote, from + 1);
    const end = close < 0 || close >= to ? to : close;
    const value = resolve(text.slice(from + 1, end));
    return {
      name,
      nameSpan,
      value,
      valueSpan: { start: from + 1, end },
      quote,
      span: { start, end: Math.min(end + 1, to) },
    };
  }
  let end = from;
  while (end < to && !isBlank(text.charCodeAt(end))) end++;
  return {
    name,
    nameSpan,
    value: resolve(text.slice(from, end)),
    valueSpan: { start: from, end },
    quote: '',
    span: { start, end: Math.max(end, equals + 1) },
  };
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Anything that is not part of the markup around names: what is wrong with a name, the judge of XML says. */
function isNamePart(unit: number): boolean {
  return (
    !isBlank(unit) && unit !== 61 && unit !== 34 && unit !== 39 && unit !== 47 && unit !== 62 && unit !== 60
  );
}
