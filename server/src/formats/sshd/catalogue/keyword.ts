import type { CatalogEntry } from '../../../core/catalog.js';
import type { Grammar } from './grammar.js';

/** A value that holds from a release on. */
export interface ValueSince {
  readonly since?: string;
  /** The only builds that have it. */
  readonly variants?: readonly string[];
  readonly value: string;
}

/** What a second line of a keyword does: nothing (`first`), it replaces the value (`last`), or it adds to it (`all`). */
export type Repeat = 'first' | 'last' | 'all';

/** That a keyword is another spelling of one, from a release on or up to one. */
export interface Alias {
  readonly keyword: string;
  readonly since?: string;
  /** The first release in which it no longer is. */
  readonly until?: string;
}

/** That a keyword is accepted, and does nothing. */
export interface Retirement {
  readonly since?: string;
  /** The first release in which this no longer holds. */
  readonly until?: string;
  /** What sshd calls the option in its log; `none` where it is silent. */
  readonly notice: 'deprecated' | 'unsupported' | 'none';
  /** What to do instead of it, as a sentence. */
  readonly advice: string;
  /** The keyword to write instead, where the value can stay. */
  readonly replacement?: string;
}

/**
 * A keyword of sshd_config(5). Releases that are left out (`since`, `defaults`, `inMatch`) mean: in every
 * release that hardlint knows.
 */
export interface SshdKeyword extends CatalogEntry {
  readonly argument: Grammar;
  /** Releases in the midst of its life that do not know it. */
  readonly missingIn?: readonly string[];
  /** By build, the release that has the keyword although `since` is a later one. */
  readonly backports?: Readonly<Record<string, string>>;
  /** The value in force where nobody sets one, newest release first; absent where there is none. */
  readonly defaults?: readonly ValueSince[];
  /** Whether it may stand in a Match block, or the first release in which it may. */
  readonly inMatch: boolean | string;
  /** Releases in which it may not stand in a Match block although later and earlier ones admit it. */
  readonly notInMatchIn?: readonly string[];
  /** The releases that take it in a Match block and do not heed it there; `shown` where `sshd -T -C` tells it as if. */
  readonly idleInMatch?: { readonly since?: string; readonly until?: string; readonly shown?: true };
  readonly repeat: Repeat;
  /** The releases in which the last value wins, although `repeat` says otherwise. */
  readonly lastWins?: { readonly since?: string; readonly until: string };
  /** Newest first. */
  readonly aliasOf?: readonly Alias[];
  /** Newest first. */
  readonly retired?: readonly Retirement[];
  /** It decides who gets in and what they reach: no correction of its value is made unasked. */
  readonly guards?: true;
  /** Hardly a build has what it needs; the others take any argument, say "Unsupported option" and ignore it. */
  readonly seldomBuilt?: true;
}
