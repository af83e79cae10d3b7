import type { Releases } from '../../tomcat/releases.js';

/**
 * What a value has to be. `boolean` is true for `true` in any case, and false for everything else; `jsp-boolean` keeps
 * its default for anything but `true` and `false`. `pattern` is a regular expression of Java.
 */
export type ParameterType =
  | 'text'
  | 'boolean'
  | 'jsp-boolean'
  | 'integer'
  | 'pattern'
  | 'networks'
  | { readonly words: readonly string[] };

/** An initialization parameter of a class that comes with Tomcat. */
export interface ParameterEntry {
  readonly name: string;
  readonly type: ParameterType;
  /** What holds where it is left out; undefined where there is nothing, or where that depends on more. */
  readonly default: string | undefined;
  readonly summary: string;
  /** Left out: all. */
  readonly releases?: Releases;
}

/** What Tomcat does about a parameter that a class does not know, or a number that is none. */
export type Reaction =
  /** Nothing: it has no effect. */
  | 'ignored'
  /** A warning in the log; it has no effect. */
  | 'logged'
  /** The servlet is not loaded, or the application not deployed because of its filter. */
  | 'refused';

/** A servlet or filter that comes with Tomcat. */
export interface ShippedClass {
  readonly className: string;
  readonly kind: 'servlet' | 'filter';
  /** Left out: all. */
  readonly releases?: Releases;
  readonly onUnknownName: Reaction;
  readonly onWrongNumber: Reaction;
  readonly parameters: readonly ParameterEntry[];
  /** What the names begin with that may go on with anything. */
  readonly prefixes?: readonly string[];
}

/** An entry of a table. */
export function parameter(
  name: string,
  type: ParameterType,
  byDefault: string | undefined,
  summary: string,
  releases?: Releases,
): ParameterEntry {
  const entry = { name, type, default: byDefault, summary };
  return releases === undefined ? entry : { ...entry, releases };
}
