import { groupBy } from '../../../../core/group.js';
import type { TextEdit } from '../../../../core/text.js';
import { insertChild, type Place, removeElement, setText } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { unindented } from '../../../xml/layout.js';
import type { WebXmlModel } from '../../model/model.js';

/** The order in which the schema has the children of a `session-config`, and those of its `cookie-config`. */
const ORDER: readonly string[] = [
  'session-timeout',
  'cookie-config',
  'tracking-mode',
  'name',
  'domain',
  'path',
  'comment',
  'http-only',
  'secure',
  'max-age',
  'attribute',
];

/** Where a child of this name belongs among those that are there. */
export function placeFor(parent: XmlElement, name: string): Place {
  const after = predecessor(parent, name);
  return after ? { after } : 'first';
}

function predecessor({ children }: XmlElement, name: string): XmlElement | undefined {
  const rank = ORDER.indexOf(name);
  return children.findLast((child) => ORDER.indexOf(child.name) <= rank);
}

/** Tells the session cookie something, in the `session-config` and `cookie-config` that are there. */
export function setCookie(model: WebXmlModel, name: string, value: string): readonly TextEdit[] {
  const { sessions } = model;
  const said = sessions.cookie(name);
  if (said) return setText(said.element, value);
  const word = `<${name}>${value}</${name}>`;
  const cookieConfig = sessions.cookieConfigs.at(-1);
  if (cookieConfig) return insertChild(cookieConfig, word, placeFor(cookieConfig, name));
  return addCookieConfig(model, [word]);
}

/** Adds a `cookie-config` with these children, to the `session-config` that is there: Tomcat refuses a second one. */
export function addCookieConfig(model: WebXmlModel, children: readonly string[]): readonly TextEdit[] {
  const added = elementOf('cookie-config', children);
  const config = model.sessions.configs.at(-1);
  if (config) return insertChild(config, added, placeFor(config, 'cookie-config'));
  return model.root ? insertChild(model.root, elementOf('session-config', [added]), 'last') : [];
}

function elementOf(name: string, children: readonly string[]): string {
  const content = children.join('\n').replaceAll('\n', '\n  ');
  return `<${name}>\n  ${content}\n</${name}>`;
}

/** Takes the children of an element into another one of its kind; undefined where both say something of a name. */
export function mergeInto(first: XmlElement, element: XmlElement): readonly TextEdit[] | undefined {
  const said = new Set(first.children.map(({ name }) => name));
  if (element.children.some(({ name }) => said.has(name))) return undefined;
  const byPlace = groupBy(element.children, ({ name }) => predecessor(first, name));
  const edits: TextEdit[] = [];
  for (const [after, children] of byPlace) {
    edits.push(...insertChild(first, children.map(unindented).join('\n'), after ? { after } : 'first'));
  }
  return [...edits, ...removeElement(element)];
}
