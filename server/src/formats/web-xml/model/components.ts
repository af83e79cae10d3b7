import type { XmlElement } from '../../xml/element.js';
import { childValue, textOf } from './text.js';

/** An `init-param` or `context-param`. */
export interface Parameter {
  readonly element: XmlElement;
  readonly name: string;
  readonly value: string;
  /** The element that holds the value; undefined where it is missing. */
  readonly valueElement: XmlElement | undefined;
}

/** What servlets and filters have in common. */
export interface Component {
  readonly element: XmlElement;
  readonly name: string | undefined;
  readonly className: string | undefined;
  /** In the order of the text. */
  readonly parameters: readonly Parameter[];
}

/** A `servlet`. */
export interface Servlet extends Component {
  readonly jspFile: string | undefined;
}

/** A `filter`. */
export interface Filter extends Component {}

/** The servlets that elements declare. */
export function servletsOf(elements: readonly XmlElement[]): readonly Servlet[] {
  return elements.map((element) => ({
    element,
    name: childValue(element, 'servlet-name'),
    className: childValue(element, 'servlet-class'),
    jspFile: childValue(element, 'jsp-file'),
    parameters: parametersOf(element, 'init-param'),
  }));
}

/** The filters that elements declare. */
export function filtersOf(elements: readonly XmlElement[]): readonly Filter[] {
  return elements.map((element) => ({
    element,
    name: childValue(element, 'filter-name'),
    className: childValue(element, 'filter-class'),
    parameters: parametersOf(element, 'init-param'),
  }));
}

/** The parameters right in an element that name one. */
export function parametersOf(parent: XmlElement, elementName: string): readonly Parameter[] {
  const found: Parameter[] = [];
  for (const element of parent.children) {
    if (element.name !== elementName) continue;
    const name = childValue(element, 'param-name');
    if (name === undefined) continue;
    const valueElement = element.child('param-value');
    found.push({ element, name, value: valueElement ? textOf(valueElement) : '', valueElement });
  }
  return found;
}

/** The parameter that Tomcat takes of a servlet or filter: the first of its name. */
export function initParameter({ parameters }: Component, name: string): Parameter | undefined {
  return parameters.find((each) => each.name === name);
}
