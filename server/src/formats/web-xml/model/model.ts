import type { Target } from '../../../core/target.js';
import type { SourceText } from '../../../core/text.js';
import type { XmlDocument } from '../../xml/document.js';
import type { XmlElement } from '../../xml/element.js';
import { isComplete } from '../../xml/well-formedness.js';
import { defaultVersion } from '../catalogue/index.js';
import {
  descriptorOf,
  type Judgement,
  judge,
  meantDescriptor,
  type ViolationKind,
  type ViolationOf,
} from '../schema/index.js';
import { type Filter, filtersOf, type Servlet, servletsOf } from './components.js';
import { type Constraints, constraintsOf } from './constraints.js';
import { type LoginConfig, loginConfigOf } from './login.js';
import { Mappings } from './mappings.js';
import { Sessions } from './sessions.js';

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
  /** False where a part is in another file or broken: what seems to be missing may be there. */
  readonly isComplete: boolean;
  readonly role: DescriptorRole;
  readonly #top = new Map<string, XmlElement[]>();
  #byName: Map<string, XmlElement[]> | undefined;
  #judgement: Judgement | undefined;
  #servlets: readonly Servlet[] | undefined;
  #filters: readonly Filter[] | undefined;
  #constraints: Constraints | undefined;
  #loginConfigs: readonly LoginConfig[] | undefined;
  #mappings: Mappings | undefined;
  #sessions: Sessions | undefined;

  constructor(
    readonly path: string,
    readonly document: XmlDocument,
    readonly target: Target,
  ) {
    this.source = document.source;
    this.isComplete = isComplete(document);
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

  /** What the schema of the descriptor's version says of it. Tomcat asks that only where validation is switched on. */
  get judgement(): Judgement {
    if (!this.#judgement) {
      const descriptor = descriptorOf(this.document, defaultVersion(this.target));
      this.#judgement = judge(this.document, meantDescriptor(descriptor));
    }
    return this.#judgement;
  }

  /** What violates the schema in one way, in the order of the text. */
  violations<Kind extends ViolationKind>(kind: Kind): readonly ViolationOf<Kind>[] {
    return this.judgement.violations(kind);
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

  /** The security constraints, as Tomcat finds them for a request. */
  get constraints(): Constraints {
    this.#constraints ??= constraintsOf(this.top('security-constraint'));
    return this.#constraints;
  }

  /** In the order of the text; Tomcat takes no more than one. */
  get loginConfigs(): readonly LoginConfig[] {
    this.#loginConfigs ??= this.top('login-config').map(loginConfigOf);
    return this.#loginConfigs;
  }

  /** Which addresses belong to what. */
  get mappings(): Mappings {
    this.#mappings ??= new Mappings((name) => this.top(name));
    return this.#mappings;
  }

  /** How sessions are kept. */
  get sessions(): Sessions {
    this.#sessions ??= new Sessions(this.top('session-config'));
    return this.#sessions;
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

function put(elements: Map<string, XmlElement[]>, element: XmlElement): void {
  const alike = elements.get(element.name);
  if (alike) alike.push(element);
  else elements.set(element.name, [element]);
}
