import type { Releases } from '../../tomcat/releases.js';

/** What may stand in an attribute, and what Tomcat makes of the rest. */
export type AttributeType =
  /** `true` in any case; everything else is false without a word. */
  | { readonly kind: 'boolean' }
  /** A decimal number with an optional sign, nothing around it; Tomcat warns of the rest and keeps the default. */
  | {
      readonly kind: 'integer';
      readonly bits: 32 | 64;
      /** The least and the greatest number that makes sense to Tomcat. */
      readonly min?: number;
      readonly max?: number;
      readonly unit?: Unit;
    }
  /** One of some words. */
  | {
      readonly kind: 'word';
      readonly words: readonly string[];
      readonly ignoresCase?: boolean;
      /** A decimal number will do as well. */
      readonly orNumber?: true;
      /**
       * What Tomcat does with another word: warn and keep the default, warn and take the strictest one, something
       * that it says nothing of, or fail.
       */
      readonly otherwise?: 'warns' | 'strictest' | 'silent' | 'fails';
    }
  /** A name or an address of a network interface. */
  | { readonly kind: 'address' }
  /** A Java regular expression. */
  | { readonly kind: 'regex' }
  /** A file or folder. */
  | { readonly kind: 'path' }
  /** The name of a Java class. */
  | { readonly kind: 'class' }
  /** A secret: not to be in the file in the clear. */
  | { readonly kind: 'secret' }
  | { readonly kind: 'text' };

/** What a number counts. */
export type Unit = 'ns' | 'ms' | 's' | 'min' | 'days' | 'bytes' | 'KiB' | 'bits';

/** A value that is not the same in every release: by release notation, the first that fits the target counts. */
export type ByRelease = readonly { readonly releases: Releases; readonly value: string }[];

/** An attribute that Tomcat has a setter for. */
export interface AttributeEntry {
  /** As the manual spells it. */
  readonly name: string;
  readonly type: AttributeType;
  /** What it does, in a short sentence of Markdown; empty for a setter that the manual does not name. */
  readonly summary: string;
  /** The releases that know it; left out: all of them. */
  readonly releases?: Releases;
  /** The releases in which it works and should not be written any more. */
  readonly deprecated?: Releases;
  /** What is in force where it is not written; left out: nothing, or it depends. */
  readonly default?: string | ByRelease;
  readonly isRequired?: true;
  /** What to write instead of it where it is gone or deprecated: `secret`, `SSLHostConfig/protocols`. */
  readonly replacement?: string;
}
