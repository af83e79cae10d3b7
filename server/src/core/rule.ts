import type { Finding, Severity } from './finding.js';
import type { Reference } from './references.js';
import type { Target } from './target.js';

/** `format/words-that-name-the-bad-thing`. */
export type RuleId = `${string}/${string}`;

export type RuleKind = 'syntax' | 'correctness' | 'security' | 'deprecation';

/** `recommended` says what an expert reviewer would insist on; `strict` adds what CIS and STIG ask for. */
export type Profile = 'recommended' | 'strict';

export const PROFILES: readonly Profile[] = ['recommended', 'strict'];

/** An executed example: `bad` gives exactly the rule's finding, and its fix gives `good`. */
export interface Example {
  readonly bad: string;
  /** What a fix makes of it; left out where there is nothing to fix automatically. */
  readonly good?: string;
  /** Which fix, where it is not the first. */
  readonly fix?: string;
  /** The target it is judged for, where it is not the newest release. */
  readonly target?: string;
  /** The name of the file, where it is not the format's usual one. */
  readonly path?: string;
  /** Files beside it that it includes. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface RuleContext {
  readonly target: Target;
  /** The profile that holds for a document; for the root document where none is named. */
  profileOf(path?: string): Profile;
}

/**
 * What can be said of a rule without its model: enough for its page, the settings and the reports. The build leaves
 * `why`, `remedy`, `examples` and `references` out of the language servers, which link to the page.
 */
export interface RuleInfo {
  readonly id: RuleId;
  /** What is wrong, as a short statement. */
  readonly title: string;
  /** Why it matters. Markdown. */
  readonly why: string;
  /** What to do about it. Markdown. */
  readonly remedy: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly profile: Profile;
  /** How bad it is for the server's security, 0 to 10, as SARIF's `security-severity`. */
  readonly risk?: number;
  readonly references: readonly Reference[];
  readonly examples: readonly Example[];
}

export interface Rule<Model = unknown> extends RuleInfo {
  /** The rule is not called for a configuration that has none of these. Left out: always called. */
  readonly keywords?: readonly string[];
  check(model: Model, context: RuleContext): Iterable<Finding>;
}
