import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type TextEdit as LspTextEdit,
  type Range,
} from 'vscode-languageserver';
import { type Diagnostic, documentsOf } from '../core/engine.js';
import type { Severity, Tag } from '../core/finding.js';
import { rulePageUrl } from '../core/references.js';
import type { SourceText, Span, TextEdit } from '../core/text.js';
import type { Linted } from '../host/linter.js';

/** What our diagnostics carry, for the client to send back: the finding's index in what was published with them. */
export interface DiagnosticData {
  readonly version: number;
  readonly index: number;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS: Readonly<Record<Tag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** The name under which an editor shows our findings. */
export const SOURCE = 'hardlint';

/** The protocol's form of findings that one lint made; `uriOf` gives the URI of a path of the configuration. */
export class DiagnosticConverter {
  readonly #documents;

  constructor(
    linted: Linted,
    private readonly version: number,
    private readonly uriOf: (path: string) => string,
  ) {
    this.#documents = documentsOf(linted.tree);
  }

  diagnostic(finding: Diagnostic, index: number): LspDiagnostic {
    const { path, rule, severity, span, message, tags, related } = finding;
    const data: DiagnosticData = { version: this.version, index };
    return {
      range: this.#range(path, span),
      severity: SEVERITIES[severity],
      code: rule.id,
      codeDescription: { href: rulePageUrl(rule.id) },
      source: SOURCE,
      message,
      ...(tags.length > 0 && { tags: tags.map((tag) => TAGS[tag]) }),
      ...(related.length > 0 && { relatedInformation: related.map((each) => this.#related(each)) }),
      data,
    };
  }

  #related({ path, span, message }: Diagnostic['related'][number]): DiagnosticRelatedInformation {
    return { location: { uri: this.uriOf(path), range: this.#range(path, span) }, message };
  }

  #range(path: string, span: Span): Range {
    const source = this.#documents.get(path)?.source;
    return source ? toRange(source, span) : START;
  }
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The range of a span. */
export function toRange(source: SourceText, { start, end }: Span): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

/** The span of a range; what lies outside the text is clamped to it. */
export function toSpan(source: SourceText, { start, end }: Range): Span {
  return { start: toOffset(source, start), end: toOffset(source, end) };
}

/** The protocol's form of edits. */
export function toTextEdits(source: SourceText, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(source, span), newText: text }));
}

function toOffset(source: SourceText, { line, character }: Range['start']): number {
  const { start, end } = source.lineSpan(line);
  return Math.min(start + character, end);
}
