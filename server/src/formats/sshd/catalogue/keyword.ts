import type { CatalogEntry } from '../../../core/catalog.js';
import type { Grammar } from './grammar.js';

/** A value that holds from a release on. */
export interface ValueSince {
  readonly since?: string;
  /** The only builds that have it. */
  readonly variants?: readonly string[];
  readonly value: string;
}

/** A keyword of sshd_config(5). */
export interface SshdKeyword extends CatalogEntry {
  readonly argument: Grammar;
  /** The value in force where nobody sets one, newest release first; absent where there is none. */
  readonly defaults?: readonly ValueSince[];
  /** Whether it may stand in a Match block, or the first release in which it may. */
  readonly inMatch: boolean | string;
  /** What a second line of it does: nothing (`first`), it replaces the value (`last`), or it adds to it (`all`). */
  readonly repeat: 'first' | 'last' | 'all';
  /** The release from which the first value wins, where before it the last one did. */
  readonly lastUntil?: string;
  /** The keyword that it is another spelling of, from `since` on. */
  readonly aliasOf?: { readonly keyword: string; readonly since?: string };
  /** It is still accepted, but does nothing. */
  readonly retired?: {
    readonly since: string;
    /** What sshd says of it at start. */
    readonly notice: 'deprecated' | 'unsupported' | 'none';
    /** What to do instead of it, as a sentence. */
    readonly advice: string;
    /** The release from which it is removed when it is no longer even accepted is `until`. */
    readonly replacement?: string;
  };
}
