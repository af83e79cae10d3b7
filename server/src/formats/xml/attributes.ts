import type { Span } from '../../core/text.js';
import { isBlank } from './markup.js';

/** An attribute as it stands in its tag. There may be millions: what can be told from a few offsets is not kept. */
export class XmlAttribute {
  readonly #start: number;
  readonly #valueStart: number;
  readonly #valueEnd: number;

  /** @param from where the name begins, where the value begins, and where it ends */
  constructor(
    readonly name: string,
    /** As a program gets it: references replaced, line ends as blanks; `${property}` stays as it is. */
    readonly value: string,
    /** The quote around the value; empty where it has none, which is no XML. */
    readonly quote: '"' | "'" | '',
    from: readonly [start: number, valueStart: number, valueEnd: number],
    /** Behind the closing quote. */
    readonly end: number,
  ) {
    [this.#start, this.#valueStart, this.#valueEnd] = from;
  }

  get nameSpan(): Span {
    return { start: this.#start, end: this.#start + this.name.length };
  }

  /** The value between its quotes; empty behind the name where there is none. */
  get valueSpan(): Span {
    return { start: this.#valueStart, end: this.#valueEnd };
  }

  /** From the name to behind the closing quote. */
  get span(): Span {
    return { start: this.#start, end: this.end };
  }
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
    at = attribute.end;
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
  const equals = skipBlanks(text, nameEnd, to);
  if (text[equals] !== '=' || equals >= to) {
    return new XmlAttribute(name, '', '', [start, nameEnd, nameEnd], nameEnd);
  }
  const from = skipBlanks(text, equals + 1, to);
  const quote = text[from];
  if (from < to && (quote === '"' || quote === "'")) {
    const close = text.indexOf(quote, from + 1);
    const end = close < 0 || close >= to ? to : close;
    const value = resolve(text.slice(from + 1, end));
    return new XmlAttribute(name, value, quote, [start, from + 1, end], Math.min(end + 1, to));
  }
  let end = from;
  while (end < to && !isBlank(text.charCodeAt(end))) end++;
  const value = resolve(text.slice(from, end));
  return new XmlAttribute(name, value, '', [start, from, end], Math.max(end, equals + 1));
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
