import type { TextEdit } from '../../../../core/text.js';
import { insertChild, type Place, setText } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
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
  const rank = ORDER.indexOf(name);
  const previous = parent.children.findLast((child) => ORDER.indexOf(child.name) <= rank);
  return previous ? { after: previous } : 'first';
}

/** Tells the session cookie something, in the `session-config` and `cookie-config` that are there. */
export function setCookie(model: WebXmlModel, name: string, value: string): readonly TextEdit[] {
  const { sessions } = model;
  const said = sessions.cookie(name);
  if (said) return setText(said.element, value);
  const word = `<${name}>${value}</${name}>`;
  const cookieConfig = sessions.cookieConfigs.at(-1);
  if (cookieConfig) return insertChild(cookieConfig, word, placeFor(cookieConfig, name));
  return putIntoSessionConfig(model, 'cookie-config', `<cookie-config>\n  ${word}\n</cookie-config>`);
}

/** Puts XML into the `session-config`; only where there is none does it get one, since a second one is refused. */
export function putIntoSessionConfig(model: WebXmlModel, name: string, xml: string): readonly TextEdit[] {
  const config = model.sessions.configs.at(-1);
  if (config) return insertChild(config, xml, placeFor(config, name));
  if (!model.root) return [];
  const lines = xml.split('\n').map((line) => `  ${line}`);
  const added = `<session-config>\n${lines.join('\n')}\n</session-config>`;
  return insertChild(model.root, added, 'last');
}
