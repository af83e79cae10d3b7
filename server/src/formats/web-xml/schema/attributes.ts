import { nearest } from '../../../core/nearest.js';
import { oncePer } from '../../../core/once.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import type { XmlElement } from '../../xml/element.js';
import { type AttributeEntry, attributesOf } from '../catalogue/index.js';
import type { Vocabulary } from './children.js';
import { collapsed, isId, isLanguage } from './values.js';
import type { Violation } from './violation.js';

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const EVERYWHERE: ReadonlySet<string> = new Set(['schemaLocation', 'noNamespaceSchemaLocation', 'type']);

/** What is wrong with the attributes of an element. */
export function* judgeAttributes(
  element: XmlElement,
  name: string,
  vocabulary: Vocabulary,
): Generator<Violation> {
  const entries = attributesOf(name, vocabulary.version);
  const noticed = { at: element.span.start, on: element };
  for (const attribute of element.attributes) {
    const entry = entries.find((each) => each.name === attribute.name);
    if (entry) {
      if (!isFine(entry, attribute.value, vocabulary)) {
        yield {
          kind: 'wrong-attribute',
          element,
          attribute,
          entry,
          span: attribute.valueSpan,
          ...nearestOf(entry, attribute.value),
          noticed,
        };
      }
    } else if (vocabulary.isDoctype || !mayStandEverywhere(element, attribute)) {
      const near = nearest(
        attribute.name,
        entries.map((each) => each.name),
      );
      yield {
        kind: 'unknown-attribute',
        element,
        attribute,
        span: attribute.nameSpan,
        ...(near !== undefined && near !== attribute.name && { nearest: near }),
        noticed,
      };
    }
  }
  for (const entry of entries) {
    if (!entry.isRequired || element.attribute(entry.name)) continue;
    const value = vocabulary.version;
    yield { kind: 'missing-attribute', element, name: entry.name, value, span: element.nameSpan, noticed };
  }
}

/** Declarations of namespaces, and what the language of schemas itself allows. */
function mayStandEverywhere(element: XmlElement, { name }: XmlAttribute): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return true;
  const colon = name.indexOf(':');
  if (colon < 0 || !EVERYWHERE.has(name.slice(colon + 1))) return false;
  return namespaceOf(name.slice(0, colon), element) === SCHEMA_INSTANCE;
}

function namespaceOf(prefix: string, element: XmlElement): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const namespace = declarationsOf(at).get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}

/** By prefix, the namespaces that an element declares: kept, since there may be many and many may ask. */
const declarationsOf = oncePer((element: XmlElement): ReadonlyMap<string, string> => {
  const prefixed = element.attributes.filter(({ name }) => name.startsWith('xmlns:'));
  return new Map(prefixed.map(({ name, value }) => [name.slice('xmlns:'.length), value]));
});

function isFine({ kind }: AttributeEntry, value: string, { version }: Vocabulary): boolean {
  switch (kind) {
    case 'id':
      return isId(value);
    case 'language':
      return isLanguage(value);
    case 'boolean':
      return /^(?:true|false|1|0)$/.test(collapsed(value));
    case 'version':
      return collapsed(value) === version;
  }
}

function nearestOf({ kind }: AttributeEntry, value: string): { readonly nearest?: string } {
  if (kind !== 'boolean') return {};
  const lower = collapsed(value).toLowerCase();
  const found = lower === 'yes' ? 'true' : lower === 'no' ? 'false' : nearest(lower, ['true', 'false']);
  return found === undefined ? {} : { nearest: found };
}
