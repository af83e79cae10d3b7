import type { XmlElement } from '../../../xml/element.js';
import type { WebXmlModel } from '../../model/model.js';
import { textOf } from '../../model/text.js';

/** The first word of a name: that of Java EE, or of Jakarta EE. */
export type Packages = 'javax' | 'jakarta';

/** What Java EE named `javax` and Jakarta EE names `jakarta`, as far as descriptors name it. */
const RENAMED = /^(javax|jakarta)(\.(?:servlet|faces|websocket|ws\.rs)\.[\w.]+)$/;

/** The elements that name a class, and whether Tomcat needs it to start the application. */
export const CLASSES: ReadonlyMap<string, boolean> = new Map([
  ['servlet-class', true],
  ['filter-class', true],
  ['listener-class', true],
  ['exception-type', false],
]);

/** A name that differs between Java EE and Jakarta EE. */
export interface RenamedName {
  readonly element: XmlElement;
  readonly value: string;
  readonly packages: Packages;
  /** What follows the first word. */
  readonly rest: string;
  /** Whether Tomcat needs the class to start the application. */
  readonly isNeeded: boolean;
}

/** The names of a descriptor that differ. */
export function* namesIn(model: WebXmlModel): Iterable<RenamedName> {
  for (const [name, isNeeded] of CLASSES) {
    for (const element of model.named(name)) yield* nameIn(element, isNeeded);
  }
  for (const parameter of model.top('context-param')) {
    const name = parameter.child('param-name');
    if (name) yield* nameIn(name, false);
  }
}

function* nameIn(element: XmlElement, isNeeded: boolean): Iterable<RenamedName> {
  const value = textOf(element);
  const [, packages, rest] = RENAMED.exec(value) ?? [];
  if (packages === undefined || rest === undefined) return;
  yield { element, value, packages: packages as Packages, rest, isNeeded };
}
