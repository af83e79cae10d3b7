import type { Span, TextEdit } from './text.js';

/**
 * `error`: the daemon refuses the file or drops that record. `warning`: it loads, but someone gets in,
 * something leaks, or the line has no effect. `info`: hardening advice, deprecations. `hint`: style.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Most severe first: the order of reports, and what `--fail-on` compares. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** How an editor may draw a finding: faded, or struck through. */
export type Tag = 'unnecessary' | 'deprecated';

/** Another place that explains a finding, such as the line that won. */
export interface Related {
  /** The document it is in; left out for the root document. */
  readonly path?: string;
  readonly span: Span;
  readonly message: string;
}

/** One way to resolve a finding. Its edits belong to the finding's document. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  /**
   * Safe: removes its finding, adds none, and can neither lock anyone out nor stop a service. What is not
   * safe is offered, and applied by a fix-all only when that is asked for.
   */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** What a rule yields. */
export interface Finding {
  /** The document it stands in; left out for the root document. */
  readonly path?: string;
  /** The smallest thing to change; where something is missing, the place where the fix inserts it. */
  readonly span: Span;
  readonly message: string;
  /** Where this case is more or less severe than the rule's others. */
  readonly severity?: Severity;
  readonly tags?: readonly Tag[];
  readonly related?: readonly Related[];
  /** Computed when somebody asks; the best choice first. */
  readonly fixes?: () => readonly Fix[];
}
