import type { Diagnostic } from '../core/engine.js';
import type { Fix, Severity } from '../core/finding.js';
import { rulePageUrl } from '../core/references.js';
import type { SourceText, Span } from '../core/text.js';
import { countBySeverity, type ReportedDocument, type Reporter } from './report.js';

/** What `--format json` prints: a stable interface. */
export interface JsonReport {
  readonly version: 1;
  readonly findings: readonly JsonFinding[];
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly suppressed: number;
}

export interface JsonFinding {
  readonly path: string;
  readonly format: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The address of the rule's page. */
  readonly docs: string;
  readonly range: JsonRange;
  /** The best choice first. */
  readonly fixes: readonly JsonFix[];
}

export interface JsonFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: JsonRange; readonly text: string }[];
}

/** From the first character to the one after the last. */
export interface JsonRange {
  readonly start: JsonPlace;
  readonly end: JsonPlace;
}

/** One-based; columns count UTF-16 code units. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

export const json: Reporter = {
  id: 'json',
  title: 'one object, for programs',
  render({ documents, diagnostics, files, suppressed }) {
    const counts = countBySeverity(diagnostics);
    const report: JsonReport = {
      version: 1,
      findings: diagnostics.map((each) => toFinding(each, documents.get(each.path) as ReportedDocument)),
      files,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
      suppressed,
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};

function toFinding(diagnostic: Diagnostic, { label, formatId, source }: ReportedDocument): JsonFinding {
  const { rule, severity, message, span } = diagnostic;
  return {
    path: label,
    format: formatId,
    rule: rule.id,
    severity,
    message,
    docs: rulePageUrl(rule.id),
    range: toRange(span, source),
    fixes: diagnostic.fixes().map((fix) => toFix(fix, source)),
  };
}

function toFix({ title, safe, edits }: Fix, source: SourceText): JsonFix {
  return { title, safe, edits: edits.map(({ span, text }) => ({ range: toRange(span, source), text })) };
}

function toRange({ start, end }: Span, source: SourceText): JsonRange {
  return { start: toPlace(start, source), end: toPlace(end, source) };
}

function toPlace(offset: number, source: SourceText): JsonPlace {
  const { line, character } = source.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
