import type { Diagnostic } from '../core/engine.js';
import { chooseFixes } from '../core/fixes.js';
import { groupBy } from '../core/group.js';
import type { RuleId } from '../core/rule.js';
import { type Commenting, suppressFileEdit, suppressLineEdit } from '../core/suppressions.js';
import type { SourceText, TextEdit } from '../core/text.js';
import { unusedSuppression } from '../core/unused-suppression.js';

/** One entry of the menu that an editor shows for findings. */
export interface CodeAction {
  readonly title: string;
  /** The findings that it answers. */
  readonly findings: readonly Diagnostic[];
  /** The one that an editor may take without a choice: a finding's first fix, where that is safe. */
  readonly preferred: boolean;
  /** Edits of the findings' document, or the rule whose page to open. */
  readonly effect: { readonly edits: readonly TextEdit[] } | { readonly page: RuleId };
}

/** What a menu is asked for. */
export interface CodeActionRequest {
  readonly source: SourceText;
  readonly commenting: Commenting;
  /** The findings that are asked about. */
  readonly selected: readonly Diagnostic[];
  /** All findings of the document. */
  readonly all: readonly Diagnostic[];
}

/** The menu for some findings of a document: their fixes, fixes of all of a kind, suppressions, and the rules' pages. */
export function codeActions(request: CodeActionRequest): readonly CodeAction[] {
  const byRule = groupBy(request.selected, (finding) => finding.rule.id);
  return [
    ...request.selected.flatMap(fixes),
    ...[...byRule].flatMap(([rule, findings]) => fixAllOfRule(request, rule, findings)),
    ...[...byRule].flatMap(([rule, findings]) => suppressions(request, rule, findings)),
    ...[...byRule].map(([rule, findings]) => page(rule, findings)),
  ];
}

function fixes(finding: Diagnostic): CodeAction[] {
  return finding.fixes().map(({ title, safe, edits }, index) => ({
    title: safe ? title : `${title} (check first)`,
    findings: [finding],
    preferred: safe && index === 0,
    effect: { edits },
  }));
}

function fixAllOfRule(
  { all }: CodeActionRequest,
  rule: RuleId,
  findings: readonly Diagnostic[],
): CodeAction[] {
  const chosen = chooseFixes(all, { rule });
  if (chosen.length < 2) return [];
  const edits = chosen.flatMap((fix) => fix.edits);
  const total = all.filter((finding) => finding.rule.id === rule).length;
  const share = chosen.length === total ? `all ${total}` : `${chosen.length} of ${total}`;
  const title = `Fix ${share} findings of ${rule} in this file`;
  return [{ title, findings, preferred: false, effect: { edits } }];
}

function suppressions(
  { source, commenting }: CodeActionRequest,
  rule: RuleId,
  findings: readonly Diagnostic[],
): CodeAction[] {
  if (rule === unusedSuppression.id) return [];
  const byLine = groupBy(findings, (finding) => source.lineAt(finding.span.start));
  const onLine = [...byLine].map(([line, here]) => ({
    title: byLine.size === 1 ? `Suppress ${rule} on this line` : `Suppress ${rule} on line ${line + 1}`,
    findings: here,
    preferred: false,
    effect: { edits: [suppressLineEdit(source, startOf(here), rule, commenting)] },
  }));
  const inFile = {
    title: `Suppress ${rule} in this file`,
    findings,
    preferred: false,
    effect: { edits: [suppressFileEdit(source, rule, commenting)] },
  };
  return [...onLine, inFile];
}

function startOf(findings: readonly Diagnostic[]): number {
  return Math.min(...findings.map(({ span }) => span.start));
}

function page(rule: RuleId, findings: readonly Diagnostic[]): CodeAction {
  return { title: `Open the page of ${rule}`, findings, preferred: false, effect: { page: rule } };
}
