import { applyEdits, SourceText, type Span } from '../../server/src/core/text.js';
import { contentOf, elements, versions } from '../../server/src/formats/web-xml/catalogue/index.js';
import { XmlDocument } from '../../server/src/formats/xml/document.js';
import type { XmlElement } from '../../server/src/formats/xml/element.js';
import type { Random } from '../support/random.js';

const NAMES = elements.entries.map(({ name }) => name);
const VERSIONS = versions.map(({ version }) => version).filter((version) => version !== '6.1');
const NAMESPACES = [
  ...new Set(versions.map(({ namespace }) => namespace ?? '')),
  'urn:other',
  'http://jakarta.ee/xml/ns/jakartaee',
];
const VALUES = [
  ...['', ' ', 'x', '30', '-1', '+5', '1.5', '1e3', '9223372036854775808', '0', '000', '404', '4040', '12'],
  ...['true', 'TRUE', 'yes', '1', 'false', 'off', 'FORWARD', 'forward', 'NONE', 'none', 'COOKIE', 'SSL'],
  ...['GET', 'get', 'GET, POST', '*', '/a', 'a', '/', '*.do', 'text/html', 'text', '/x/', 'a^/b', 'de_AT'],
  ...['de-at-x', 'UTF-8', 'a b', 'jdbc:x:y', 'jdbc:x', '1a', '$a', 'com.example.A', 'Shareable', 'Session'],
  ...['$' + '{port}', '&lt;x&gt;', '<![CDATA[1]]>', '1<!-- c -->5', '\n1\n', 'a\u00A0b', '\u00A01'],
];
const ATTRIBUTES = [
  ...['id="a"', 'id="_1"', 'id="1a"', 'version="1.0"', 'foo="1"', 'xml:lang="de"', 'xml:lang="x_y"'],
  ...['metadata-complete="true"', 'metadata-complete="yes"', 'xmlns:x="urn:x"', 'ID="b"'],
];
const TEXTS = ['text', '&#160;', '<![CDATA[x]]>', '<!-- a comment -->', ',', '<?pi x?>', '<foo/>'];

/** One change to a well-formed document, after which it is well-formed still; undefined where it cannot be made. */
type Mutation = (document: XmlDocument, random: Random) => string | undefined;

const MUTATIONS: readonly Mutation[] = [
  // Dropped, written twice, swapped with a neighbour, moved elsewhere.
  onElement(({ element, text }) => replaced(text, element.span, '')),
  onElement(({ element, text }) =>
    replaced(text, { start: element.span.end, end: element.span.end }, `\n${slice(text, element)}`),
  ),
  onElement(({ element, text, random }) => {
    const other = random.pick(element.parent?.children ?? []);
    if (!other || other === element) return undefined;
    return applyEdits(text, [
      { span: element.span, text: slice(text, other) },
      { span: other.span, text: slice(text, element) },
    ]);
  }),
  onElement(({ element, text, random, document }) => {
    const other = random.pick(document.elements);
    const isWithin = other.span.start >= element.span.start && other.span.end <= element.span.end;
    if (isWithin || !other.endTag) return undefined;
    const at =
      other.children.length > 0 ? (random.pick(other.children)?.span.start ?? 0) : other.endTag.start;
    return applyEdits(text, [
      { span: element.span, text: '' },
      { span: { start: at, end: at }, text: `${slice(text, element)}\n` },
    ]);
  }),
  // Another name.
  onElement(({ element, text, random }) => renamed(text, element, random.pick(NAMES))),
  onElement(({ element, text, random }) => renamed(text, element, misspelt(element.name, random))),
  onElement(({ element, text, random }) => {
    const sibling = random.pick(element.parent?.children ?? []);
    return sibling && renamed(text, element, sibling.name);
  }),
  // Another text.
  onLeaf(({ element, text, random }) => {
    const end = element.endTag?.start;
    return end === undefined
      ? undefined
      : replaced(text, { start: element.startTag.end, end }, random.pick(VALUES));
  }),
  onLeaf(({ element, text, random }) => {
    const { start, end } = element.textSpan;
    if (/[&<\]]/.test(text.slice(start, end))) return undefined;
    const at = start + random.below(end - start + 1);
    return replaced(
      text,
      { start: at, end: Math.min(end, at + random.below(2)) },
      random.pick([' ', 'x', '0', '/', '-']),
    );
  }),
  onElement(({ element, text, random }) => {
    const at = element.startTag.end;
    return element.isSelfClosing
      ? undefined
      : replaced(text, { start: at, end: at }, `\n${random.pick(TEXTS)}`);
  }),
  onElement(({ element, text, random }) => {
    const at = element.span.end;
    return element.parent && replaced(text, { start: at, end: at }, `${random.pick(TEXTS)}`);
  }),
  onElement(({ element, text }) => {
    return element.isSelfClosing
      ? replaced(text, element.span, `<${element.name}> </${element.name}>`)
      : undefined;
  }),
  // Something else that its parent knows, or once knew.
  onElement(({ element, text, random }) => {
    const known = versions.flatMap(({ version }) => [
      ...(contentOf(element.parent?.localName ?? '', version)?.slotOf.keys() ?? []),
    ]);
    if (known.length === 0) return undefined;
    const name = random.pick(known);
    const at = random.below(2) === 0 ? element.span.start : element.span.end;
    return replaced(text, { start: at, end: at }, `\n<${name}>${random.pick(VALUES)}</${name}>\n`);
  }),
  // The text of another element of its name.
  onLeaf(({ element, text, random, document }) => {
    const other = random.pick(
      document.elements.filter(({ name, children }) => name === element.name && children.length === 0),
    );
    if (!other || !element.endTag || !other.endTag) return undefined;
    const content = text.slice(other.startTag.end, other.endTag.start);
    return replaced(text, { start: element.startTag.end, end: element.endTag.start }, content);
  }),
  // Another attribute.
  onElement(({ element, text, random }) => {
    const attribute = random.pick(ATTRIBUTES);
    const name = attribute.slice(0, attribute.indexOf('='));
    if (element.attribute(name)) return undefined;
    return replaced(text, { start: element.nameSpan.end, end: element.nameSpan.end }, `\n ${attribute}`);
  }),
  (document, random) => {
    const version = document.root?.attribute('version');
    return (
      version && replaced(document.text, version.valueSpan, random.pick([...VERSIONS, '1.0', 'x', ' 6.0 ']))
    );
  },
  (document, random) => {
    const namespace = document.root?.attribute('xmlns');
    return namespace && replaced(document.text, namespace.valueSpan, random.pick(NAMESPACES));
  },
  (document, random) => {
    const attribute = random.pick(document.root?.attributes ?? []);
    if (!attribute || attribute.name.startsWith('xmlns:')) return undefined;
    return replaced(document.text, attribute.span, '');
  },
  onElement(({ element, text, random }) => {
    if (element.attribute('xmlns') || !element.parent) return undefined;
    const at = element.nameSpan.end;
    return replaced(text, { start: at, end: at }, ` xmlns="${random.pick(NAMESPACES)}"`);
  }),
];

/** The document with one or two changes. */
export function mutated(text: string, random: Random): string {
  let result = text;
  for (let left = 1 + random.below(2); left > 0; ) {
    const changed = random.pick(MUTATIONS)(new XmlDocument(new SourceText(result)), random);
    if (changed === undefined || changed === result) continue;
    result = changed;
    left--;
  }
  return result;
}

interface Place {
  readonly document: XmlDocument;
  readonly text: string;
  readonly element: XmlElement;
  readonly random: Random;
}

function onElement(mutate: (place: Place) => string | undefined): Mutation {
  return (document, random) => {
    const below = document.elements.filter(({ parent }) => parent !== undefined);
    const element = random.pick(below.length > 0 && random.below(30) > 0 ? below : document.elements);
    if (!element.parent && mutate.length > 0 && document.elements.length > 1 && random.below(2) === 0)
      return undefined;
    const changed = mutate({ document, text: document.text, element, random });
    // The root alone may be without a parent: dropping or doubling it makes no document.
    return changed !== undefined && new XmlDocument(new SourceText(changed)).roots.length === 1
      ? changed
      : undefined;
  };
}

function onLeaf(mutate: (place: Place) => string | undefined): Mutation {
  return (document, random) => {
    const leaves = document.elements.filter(({ children }) => children.length === 0);
    const element = leaves.length > 0 ? random.pick(leaves) : undefined;
    return element && mutate({ document, text: document.text, element, random });
  };
}

function replaced(text: string, span: Span, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

function slice(text: string, { span }: XmlElement): string {
  return text.slice(span.start, span.end);
}

function renamed(text: string, element: XmlElement, name: string): string {
  const { endTag, nameSpan } = element;
  const end = endTag && { start: endTag.start + 2, end: endTag.start + 2 + element.name.length };
  return applyEdits(text, [{ span: nameSpan, text: name }, ...(end ? [{ span: end, text: name }] : [])]);
}

function misspelt(name: string, random: Random): string {
  const at = 1 + random.below(name.length - 1);
  return random.pick([
    name.slice(0, at) + name.slice(at + 1),
    `${name}s`,
    (name[0] as string).toUpperCase() + name.slice(1),
    name.replace('-', '_'),
  ]);
}
