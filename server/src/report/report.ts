import type { Diagnostic } from '../core/engine.js';
import { SEVERITIES, type Severity } from '../core/finding.js';
import type { SourceText } from '../core/text.js';

/** A document as the user knows it. */
export interface ReportedDocument {
  /** Its path as it is shown. */
  readonly label: string;
  readonly formatId: string;
  readonly source: SourceText;
}

/** What was found, and all that is needed to show it. */
export interface Report {
  /** Every document that a finding or a place related to it can be in, by path. */
  readonly documents: ReadonlyMap<string, ReportedDocument>;
  /** Those of one document stand together. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many documents were judged. */
  readonly files: number;
  /** How many findings suppression comments took. */
  readonly suppressed: number;
  /** How many fixes went in before. */
  readonly fixed: number;
}

export interface ReportOptions {
  /** Whether escape sequences for colours are welcome. */
  readonly colour: boolean;
  /** How many columns there are; lines are not broken where nobody knows. */
  readonly width?: number | undefined;
}

/** One way to write a report. */
export interface Reporter {
  /** Its name for `--format`. */
  readonly id: string;
  /** What it is for, in a few words. */
  readonly title: string;
  render(report: Report, options: ReportOptions): string;
}

/** How many findings there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Whether a finding is as severe as a threshold, or more. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
