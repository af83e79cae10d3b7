import { newestTarget } from '../../server/src/core/target.js';
import type { TextEdit } from '../../server/src/core/text.js';
import { applyEdits, SourceText } from '../../server/src/core/text.js';
import { tomcat } from '../../server/src/formats/tomcat/target.js';
import { components, elements } from '../../server/src/formats/tomcat-server/catalogue/index.js';
import { ServerModel } from '../../server/src/formats/tomcat-server/model/model.js';
import type { XmlAttribute } from '../../server/src/formats/xml/attributes.js';
import { XmlDocument } from '../../server/src/formats/xml/document.js';
import {
  insertChild,
  moveElement,
  removeAttribute,
  removeElement,
  renameElement,
  setAttribute,
} from '../../server/src/formats/xml/edits.js';
import type { XmlElement } from '../../server/src/formats/xml/element.js';
import type { Random } from '../support/random.js';

const VALUES = [
  ...['', ' ', '0', '-1', '+7', '20s', '150 ', '0x10', '1_000', '3000000000', '99999999999999999999', 'any'],
  ...['true', 'TRUE', 'yes', 'on', 'off', 'True ', 'false', 'localhost', '127.0.0.1', 'HTTP/1.1', 'AJP/1.3'],
  ...[
    'reject',
    'strict',
    'required',
    'A&B',
    `\${no.such.property}`,
    `\${user.home}`,
    '$HOME',
    '${open',
    'a"b',
  ],
];

const CLASSES = components.entries.map(({ name }) => name);
const ELEMENTS = elements.entries.map(({ name }) => name);

type Mutation = (document: XmlDocument, random: Random) => readonly TextEdit[];

const MUTATIONS: readonly Mutation[] = [
  (document, random) => {
    const element = pickElement(document, random);
    return renameElement(element, random.pick([misspelt(element.name, random), random.pick(ELEMENTS)]));
  },
  (document, random) => {
    const { element, attribute } = pickAttribute(document, random) ?? {};
    if (!element || !attribute) return [];
    const name = random.pick([misspelt(attribute.name, random), randomAttribute(document, element, random)]);
    const isTaken = element.attributes.some((each) => each.name === name);
    return isTaken || !/^[A-Za-z]/.test(name) ? [] : [{ span: attribute.nameSpan, text: name }];
  },
  (document, random) => {
    const { element, attribute } = pickAttribute(document, random) ?? {};
    return element && attribute ? setAttribute(element, attribute.name, random.pick(VALUES)) : [];
  },
  (document, random) => {
    const { element, attribute } = pickAttribute(document, random) ?? {};
    return element && attribute ? removeAttribute(element, attribute) : [];
  },
  (document, random) => {
    const element = pickElement(document, random);
    const name = randomAttribute(document, element, random);
    const value = random.pick(VALUES);
    return /^[A-Za-z]/.test(name) ? setAttribute(element, name, value) : [];
  },
  (document, random) => {
    const named = document.elements.filter((element) => element.attribute('className'));
    if (named.length === 0) return [];
    const element = random.pick(named);
    const written = element.attribute('className')?.value ?? '';
    const className = random.pick([
      random.pick(CLASSES),
      written.slice(written.lastIndexOf('.') + 1),
      misspelt(written, random),
      ` ${written}`,
    ]);
    return setAttribute(element, 'className', className);
  },
  (document, random) => (document.elements.length > 3 ? removeElement(pickElement(document, random)) : []),
  (document, random) => {
    const element = pickElement(document, random);
    const { parent } = element;
    return parent ? insertChild(parent, document.source.slice(element.span), { after: element }) : [];
  },
  (document, random) => {
    const element = pickElement(document, random);
    const parent = pickElement(document, random);
    return parent === element.parent ? [] : moveElement(element, parent, 'last');
  },
  (document, random) => insertChild(pickElement(document, random), `<${random.pick(ELEMENTS)}/>`, 'last'),
  (document, random) => {
    const className = random.pick(components.entries);
    const xml = `<${className.kind} className="${className.name}"/>`;
    return insertChild(pickElement(document, random), xml, 'first');
  },
];

/** A server.xml with one to three mistakes of those that people make, and some that nobody makes. */
export function mutatedServer(text: string, random: Random): string {
  let mutant = text;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const document = new XmlDocument(new SourceText(mutant));
    if (document.elements.length < 2) break;
    mutant = applyEdits(mutant, random.pick(MUTATIONS)(document, random));
  }
  return mutant;
}

/** Any but the root. */
function pickElement({ elements: all }: XmlDocument, random: Random): XmlElement {
  return all[1 + random.below(all.length - 1)] as XmlElement;
}

function pickAttribute(
  { elements: all }: XmlDocument,
  random: Random,
): { readonly element: XmlElement; readonly attribute: XmlAttribute } | undefined {
  const pairs = all.flatMap((element) => element.attributes.map((attribute) => ({ element, attribute })));
  return pairs.length === 0 ? undefined : random.pick(pairs);
}

/** One of any release that the element may have. */
function randomAttribute(document: XmlDocument, element: XmlElement, random: Random): string {
  const model = new ServerModel('server.xml', document, newestTarget(tomcat));
  const all = model.attributesOf(element)?.all ?? [];
  return all.length === 0 ? 'name' : random.pick(all).name;
}

function misspelt(name: string, random: Random): string {
  const at = random.below(name.length);
  const letter = name.charAt(at);
  const others = [letter.toUpperCase(), letter.toLowerCase(), '', letter + letter, 'x'];
  return name.slice(0, at) + random.pick(others) + name.slice(at + 1) || 'x';
}
