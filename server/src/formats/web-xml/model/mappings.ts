import type { XmlElement } from '../../xml/element.js';
import { type Word, wordsOf } from './text.js';

/** A `servlet-mapping`. */
export interface ServletMapping {
  readonly element: XmlElement;
  /** The last one, which Tomcat takes. */
  readonly servletName: Word | undefined;
  readonly patterns: readonly Word[];
}

/** A `filter-mapping`. */
export interface FilterMapping {
  readonly element: XmlElement;
  /** The last one, which Tomcat takes. */
  readonly filterName: Word | undefined;
  /** The servlets that it is for, by name; `*` is every servlet. */
  readonly servletNames: readonly Word[];
  readonly patterns: readonly Word[];
}

/** What a url-pattern is for. */
export type PatternUse = 'servlet' | 'filter' | 'constraint' | 'jsp';

/** A `url-pattern` that Tomcat reads. */
export interface UrlPattern extends Word {
  readonly use: PatternUse;
}

/** Which addresses belong to which servlets, filters, constraints and JSP properties. */
export class Mappings {
  readonly servlets: readonly ServletMapping[];
  readonly filters: readonly FilterMapping[];
  /** Those of every use. */
  readonly patterns: readonly UrlPattern[];

  constructor(top: (name: string) => readonly XmlElement[]) {
    this.servlets = top('servlet-mapping').map((element) => ({
      element,
      servletName: wordsOf(element, 'servlet-name').at(-1),
      patterns: wordsOf(element, 'url-pattern'),
    }));
    this.filters = top('filter-mapping').map((element) => ({
      element,
      filterName: wordsOf(element, 'filter-name').at(-1),
      servletNames: wordsOf(element, 'servlet-name'),
      patterns: wordsOf(element, 'url-pattern'),
    }));
    this.patterns = [
      ...patternsOf('servlet', top('servlet-mapping')),
      ...patternsOf('filter', top('filter-mapping')),
      ...patternsOf('constraint', below(top('security-constraint'), 'web-resource-collection')),
      ...patternsOf('jsp', below(top('jsp-config'), 'jsp-property-group')),
    ];
  }
}

function below(parents: readonly XmlElement[], name: string): readonly XmlElement[] {
  return parents.flatMap((parent) => parent.childrenNamed(name));
}

function patternsOf(use: PatternUse, parents: readonly XmlElement[]): readonly UrlPattern[] {
  return parents.flatMap((parent) =>
    wordsOf(parent, 'url-pattern').map((word): UrlPattern => ({ ...word, use })),
  );
}
