import { isLegible } from '../../tomcat/properties.js';
import type { XmlElement } from '../../xml/element.js';
import { type Methods, unionOf } from './methods.js';
import { type Word, wordsOf } from './text.js';

/** A `web-resource-collection`. */
export interface ResourceCollection {
  readonly element: XmlElement;
  readonly patterns: readonly Word[];
  /** The `http-method` elements, or the `http-method-omission` elements where there are none. */
  readonly methodWords: readonly Word[];
  readonly methods: Methods;
}

/** What a constraint asks of who wants in. */
export type Admission =
  /** Nothing: it has no `auth-constraint`. */
  | 'everybody'
  /** To have a role. */
  | 'roles'
  /** Its `auth-constraint` names no role. */
  | 'nobody';

const ADMISSIONS: readonly Admission[] = ['everybody', 'roles', 'nobody'];

/** A `security-constraint`. */
export interface SecurityConstraint {
  readonly element: XmlElement;
  readonly collections: readonly ResourceCollection[];
  readonly admission: Admission;
  readonly authConstraint: XmlElement | undefined;
  readonly roles: readonly Word[];
  readonly userDataConstraint: XmlElement | undefined;
  /** The last one, which Tomcat takes. */
  readonly transportGuarantee: Word | undefined;
  /** Tomcat wants TLS for every word but `NONE`. */
  readonly requiresTls: boolean;
}

/** A constraint by one of its patterns. */
export interface Application {
  readonly constraint: SecurityConstraint;
  readonly collection: ResourceCollection;
  readonly pattern: Word;
}

/** All that Tomcat combines for the requests that a pattern is chosen for. */
export class PatternConstraints {
  readonly applications: Application[] = [];
  /** The first constraint that asks for roles. */
  closed: SecurityConstraint | undefined;
  /** The first constraint that asks for TLS. */
  encrypted: SecurityConstraint | undefined;
  #methods: ReadonlyMap<Admission, Methods> | undefined;

  constructor(readonly pattern: string) {}

  add(application: Application): void {
    const { constraint } = application;
    this.applications.push(application);
    if (constraint.admission === 'roles') this.closed ??= constraint;
    if (constraint.requiresTls) this.encrypted ??= constraint;
  }

  /** The methods with which constraints of this kind apply. */
  methods(admission: Admission): Methods {
    this.#methods ??= new Map(
      ADMISSIONS.map((each) => {
        const alike = this.applications.filter(({ constraint }) => constraint.admission === each);
        return [each, unionOf(alike.map(({ collection }) => collection.methods))];
      }),
    );
    return this.#methods.get(admission) as Methods;
  }

  /** The methods with which any of them applies: all others are free. */
  get covered(): Methods {
    return unionOf(ADMISSIONS.map((each) => this.methods(each)));
  }
}

/** The classes of patterns, in the order in which Tomcat tries them; `none` is for what it does not take or is not known. */
export type PatternClass = 'exact' | 'prefix' | 'extension' | 'default' | 'none';

/** The class of a pattern. */
export function classOf(pattern: string): PatternClass {
  if (!isLegible(pattern)) return 'none';
  if (pattern === '/') return 'default';
  if (pattern.startsWith('*.')) return 'extension';
  if (pattern !== '' && !pattern.startsWith('/')) return 'none';
  return pattern.endsWith('/*') ? 'prefix' : 'exact';
}

/** A folder of the paths that prefix patterns name. */
interface Folder {
  readonly below: Map<string, Folder>;
  prefix: PatternConstraints | undefined;
}

/** The security constraints of a descriptor, as Tomcat finds them for a request. */
export class Constraints {
  readonly byPattern = new Map<string, PatternConstraints>();
  readonly #root: Folder = newFolder();

  constructor(readonly all: readonly SecurityConstraint[]) {
    for (const constraint of all) {
      for (const collection of constraint.collections) {
        for (const pattern of collection.patterns) this.#add({ constraint, collection, pattern });
      }
    }
    for (const constraints of this.byPattern.values()) {
      if (classOf(constraints.pattern) === 'prefix') this.#enter(constraints);
    }
  }

  /** The constraints of the longest prefix pattern that would be chosen if this pattern were not there. */
  wider(pattern: string): PatternConstraints | undefined {
    const kind = classOf(pattern);
    if (kind !== 'exact' && kind !== 'prefix') return undefined;
    let folder: Folder | undefined = this.#root;
    let found: PatternConstraints | undefined;
    for (const segment of segmentsOf(pattern)) {
      found = folder.prefix ?? found;
      folder = folder.below.get(segment);
      if (!folder) return found;
    }
    return kind === 'exact' ? (folder.prefix ?? found) : found;
  }

  #add(application: Application): void {
    const { value } = application.pattern;
    let constraints = this.byPattern.get(value);
    if (!constraints) {
      constraints = new PatternConstraints(value);
      this.byPattern.set(value, constraints);
    }
    constraints.add(application);
  }

  #enter(constraints: PatternConstraints): void {
    let folder = this.#root;
    for (const segment of segmentsOf(constraints.pattern)) {
      const next: Folder = folder.below.get(segment) ?? newFolder();
      folder.below.set(segment, next);
      folder = next;
    }
    folder.prefix = constraints;
  }
}

/** The segments of a path, the star behind them left out: `a`, `b` of `/a/b/*`. */
function segmentsOf(pattern: string): readonly string[] {
  const segments = pattern.split('/').slice(1);
  return segments.at(-1) === '*' ? segments.slice(0, -1) : segments;
}

function newFolder(): Folder {
  return { below: new Map(), prefix: undefined };
}

/** The constraints that `security-constraint` elements make. */
export function constraintsOf(elements: readonly XmlElement[]): Constraints {
  return new Constraints(elements.map(constraintOf));
}

function constraintOf(element: XmlElement): SecurityConstraint {
  const authConstraints = element.childrenNamed('auth-constraint');
  const roles = authConstraints.flatMap((each) => wordsOf(each, 'role-name'));
  const userDataConstraints = element.childrenNamed('user-data-constraint');
  const transportGuarantee = userDataConstraints
    .flatMap((each) => wordsOf(each, 'transport-guarantee'))
    .at(-1);
  return {
    element,
    collections: element.childrenNamed('web-resource-collection').map(collectionOf),
    admission: roles.length > 0 ? 'roles' : authConstraints.length > 0 ? 'nobody' : 'everybody',
    authConstraint: authConstraints[0],
    roles,
    userDataConstraint: userDataConstraints[0],
    transportGuarantee,
    requiresTls: transportGuarantee !== undefined && transportGuarantee.value !== 'NONE',
  };
}

/** More than anybody names: those of a collection are looked at again for each of its patterns. */
const MAX_METHODS = 100;

function collectionOf(element: XmlElement): ResourceCollection {
  const listed = wordsOf(element, 'http-method');
  const methodWords = listed.length > 0 ? listed : wordsOf(element, 'http-method-omission');
  const names = new Set(methodWords.slice(0, MAX_METHODS).map(({ value }) => value));
  return {
    element,
    patterns: wordsOf(element, 'url-pattern'),
    methodWords,
    methods: { isOmission: listed.length === 0, names },
  };
}
