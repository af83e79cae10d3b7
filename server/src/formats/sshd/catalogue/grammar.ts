import type { AlgorithmKind } from './algorithms.js';

/** A word that a keyword accepts as its value. */
export interface Word {
  readonly value: string;
  readonly since?: string;
  readonly until?: string;
  /** The only builds that know it. */
  readonly variants?: readonly string[];
  /** The word that says the same and should be written instead. */
  readonly replacedBy?: string;
  /** What it means, for hover and completion. */
  readonly summary?: string;
}

/** A `%` sequence that sshd replaces when it uses the value. */
export interface Token {
  /** The letter behind the percent sign. */
  readonly letter: string;
  readonly since?: string;
  readonly summary: string;
}

/** What may stand behind a keyword. The names of the kinds are those of sshd_config(5) where it has one. */
export type Grammar =
  /** `yes` or `no`, in any case. */
  | { readonly kind: 'flag' }
  /** One of some words. */
  | { readonly kind: 'word'; readonly words: readonly Word[]; readonly caseSensitive?: boolean }
  /** A decimal number from 0 to 2147483647. */
  | { readonly kind: 'integer'; readonly orWord?: string }
  /** TIME FORMATS: `90`, `1h30m`. */
  | { readonly kind: 'time'; readonly orNone?: boolean }
  | { readonly kind: 'port' }
  | { readonly kind: 'octal-mode' }
  | {
      readonly kind: 'path';
      readonly tokens?: readonly Token[];
      readonly orNone?: boolean;
      /** A word that stands for something else than a file. */
      readonly orWord?: string;
    }
  /** Blank-separated paths. */
  | {
      readonly kind: 'paths';
      readonly tokens?: readonly Token[];
      readonly orNone?: boolean;
      /** The release from which `none` may not stand beside a path. */
      readonly noneAloneSince?: string;
      /** The release from which there may be more than one. */
      readonly severalSince?: string;
    }
  /** A glob for each file to read. */
  | { readonly kind: 'include' }
  | { readonly kind: 'user'; readonly tokens?: readonly Token[] }
  /** Blank-separated patterns of users or user@host, or of groups. */
  | { readonly kind: 'patterns'; readonly of: 'user' | 'group' }
  /** A comma list of algorithms, which `+`, `-` or `^` at its beginning relates to the default. */
  | { readonly kind: 'algorithms'; readonly of: AlgorithmKind; readonly wildcards: boolean }
  /** The rest of the line as it is, for a program. */
  | {
      readonly kind: 'command';
      readonly absolute: boolean;
      readonly tokens?: readonly Token[];
      readonly orNone?: boolean;
    }
  /** The rest of the line as it is, as text. */
  | { readonly kind: 'text' }
  /** Any one word. */
  | { readonly kind: 'string' }
  /** `yes`, `no` or a pattern list; case counts. */
  | { readonly kind: 'user-environment' }
  | { readonly kind: 'listen-address' }
  | { readonly kind: 'authentication-methods' }
  | { readonly kind: 'environment-patterns' }
  | { readonly kind: 'environment-assignments' }
  | { readonly kind: 'channel-timeouts' }
  | { readonly kind: 'log-verbose' }
  | { readonly kind: 'max-startups' }
  | { readonly kind: 'net-block-size' }
  | { readonly kind: 'source-penalties' }
  | { readonly kind: 'address-list' }
  /** Blank-separated `host:port` (PermitOpen) or `[host:]port` (PermitListen). */
  | { readonly kind: 'forward-targets'; readonly hostOptional: boolean }
  | { readonly kind: 'public-key-options' }
  | { readonly kind: 'qos' }
  | { readonly kind: 'rekey-limit' }
  | { readonly kind: 'routing-domain' }
  | { readonly kind: 'subsystem' }
  /** The criteria of a Match line. */
  | { readonly kind: 'match' }
  /** sshd does not look at it. */
  | { readonly kind: 'ignored' };
