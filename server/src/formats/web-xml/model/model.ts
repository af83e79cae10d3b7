import type { Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import type { XmlDocument } from '../../xml/document.js';
import type { XmlElement } from '../../xml/element.js';
import { type Filter, filtersOf, type Servlet, servletsOf } from './components.js';

/** What a descriptor is for. */
export type DescriptorRole =
  /** `WEB-INF/web.xml` of one application. */
  | 'application'
  /** `conf/web.xml`: what every application of the server begins with. */
  | 'server'
  /** `META-INF/web-fragment.xml` of a library. */
  | 'fragment';

/**
 * A deployment descriptor as Tomcat reads it: by the names of its elements as they are written, whatever their
 * namespace, in any order.
 */
export class WebXmlModel {
  readonly source: SourceText;
  /** The root element, if it is one that Tomcat reads. */
  readonly root: XmlElement | undefined;
  /** False where a part of the descriptor is in another file: what is missing here may be there. */
  readonly isComplete: boolean;
  readonly role: DescriptorRole;
  readonly #top = new Map<string, XmlElement[]>();
  #byName: Map<string, XmlElement[]> | undefined;
  #servlets: readonly Servlet[] | undefined;
  #filters: readonly Filter[] | undefined;

  constructor(
    readonly path: string,
    readonly document: XmlDocument,
    readonly target: Target,
  ) {
    this.source = document.source;
    this.isComplete = !document.hasUnreadContent;
    const name = document.root?.name;
    this.root = name === 'web-app' || name === 'web-fragment' ? document.root : undefined;
    for (const element of this.root?.children ?? []) put(this.#top, element);
    this.role = name === 'web-fragment' ? 'fragment' : this.#isOfServer() ? 'server' : 'application';
  }

  /** The elements of a name right below the root, in the order of the text. */
  top(name: string): readonly XmlElement[] {
    return this.#top.get(name) ?? [];
  }

  /** Every element of a name, wherever it stands. */
  named(name: string): readonly XmlElement[] {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const element of this.document.elements) put(this.#byName, element);
    }
    return this.#byName.get(name) ?? [];
  }

  /** The servlets in the order of the text; of several that have one name, Tomcat takes the last. */
  get servlets(): readonly Servlet[] {
    this.#servlets ??= servletsOf(this.top('servlet'));
    return this.#servlets;
  }

  /** The filters in the order of the text. */
  get filters(): readonly Filter[] {
    this.#filters ??= filtersOf(this.top('filter'));
    return this.#filters;
  }

  /** Tomcat's own descriptor lies in `conf`, and is the one that declares the servlet for static files as `default`. */
  #isOfServer(): boolean {
    if (/(?:^|\/)WEB-INF\/[^/]*$/.test(this.path)) return false;
    if (/(?:^|\/)conf\/(?:[^/]+\/[^/]+\/)?web\.xml(?:\.default)?$/.test(this.path)) return true;
    return this.servlets.some(
      ({ name, className }) =>
        name === 'default' && className === 'org.apache.catalina.servlets.DefaultServlet',
    );
  }
}

/** The value of an element as Tomcat takes it: its text without the blanks around it. */
export function textOf(element: XmlElement): string {
  return element.text.trim();
}

/** The value of the first element of a name right in another one; undefined where there is none. */
export function childValue(parent: XmlElement, name: string): string | undefined {
  const child = parent.child(name);
  return child && textOf(child);
}

function put(elements: Map<string, XmlElement[]>, element: XmlElement): void {
  const alike = elements.get(element.name);
  if (alike) alike.push(element);
  else elements.set(element.name, [element]);
}
