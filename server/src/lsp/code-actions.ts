import {
  CodeActionKind,
  type CodeActionParams,
  type InitializeParams,
  type CodeAction as LspCodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Diagnostic, documentsOf } from '../core/engine.js';
import { fixAll } from '../core/fixes.js';
import { commentingOf } from '../core/suppressions.js';
import type { TextEdit } from '../core/text.js';
import { type CodeAction, codeActions } from '../features/code-actions.js';
import { minimalEdits } from '../features/minimal-edits.js';
import type { Linted } from '../host/linter.js';
import { type DiagnosticData, SOURCE, toSpan, toTextEdits } from './convert.js';
import type { Documents, OpenDocument } from './documents.js';
import { OPEN_RULE_PAGE } from './protocol.js';
import type { Publisher } from './publisher.js';
import type { Judgement, Workspace } from './workspace.js';

/** The kind of the action that applies all safe fixes of a document; an editor can run it on save. */
export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.hardlint`;

/** Answers `textDocument/codeAction`. */
export class CodeActions {
  #canTakeLiterals = false;
  #canTieToVersions = false;

  constructor(
    private readonly documents: Documents,
    private readonly workspace: Workspace,
    private readonly publisher: Publisher,
  ) {}

  initialize({ capabilities }: InitializeParams): void {
    this.#canTakeLiterals = capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
    this.#canTieToVersions = capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** None where the document is not linted, or changed while they were made. */
  async for({ textDocument, range, context }: CodeActionParams): Promise<LspCodeAction[]> {
    const document = this.documents.get(textDocument.uri);
    if (!document || !this.#canTakeLiterals) return [];
    const judgement = await this.workspace.judgement(document);
    if (!judgement?.linted) return [];
    const { linted } = judgement;
    const quickFixes = wants(context.only, CodeActionKind.QuickFix)
      ? this.#menu(judgement, linted, selectedFindings(judgement, range, context))
      : [];
    const fixAll = context.only && wants(context.only, FIX_ALL) ? await this.#fixAll(judgement) : [];
    const actions = [...quickFixes, ...fixAll];
    const { version } = judgement;
    return this.documents.get(textDocument.uri) === document && document.version === version ? actions : [];
  }

  #menu(judgement: Judgement, linted: Linted, selected: readonly Diagnostic[]): LspCodeAction[] {
    const { document, version, findings } = judgement;
    const commenting = commentingOf(linted.format, documentsOf(linted.tree).get(document.path)?.part);
    const converter = this.publisher.converter(linted, version);
    const published = new Map(findings.map((finding, index) => [finding, index]));
    const toProtocol = (action: CodeAction): LspCodeAction => ({
      title: action.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: action.findings.map((each) => converter.diagnostic(each, published.get(each) ?? 0)),
      ...(action.preferred && { isPreferred: true }),
      ...this.#effect(document, action),
    });
    return codeActions({ source: document.source, commenting, selected, all: findings }).map(toProtocol);
  }

  #effect(document: OpenDocument, { title, effect }: CodeAction): Pick<LspCodeAction, 'edit' | 'command'> {
    if ('edits' in effect) return { edit: this.#edit(document, effect.edits) };
    return { command: { title, command: OPEN_RULE_PAGE, arguments: [effect.page] } };
  }

  async #fixAll({ document, findings }: Judgement): Promise<LspCodeAction[]> {
    const before = document.text;
    const lint = (text: string) => (text === before ? findings : this.workspace.findingsWith(document, text));
    const { text: after } = await fixAll(before, lint);
    if (after === before || document.text !== before) return [];
    const edit = this.#edit(document, minimalEdits(before, after));
    return [{ title: 'Apply all safe fixes of hardlint', kind: FIX_ALL, edit }];
  }

  #edit({ uri, version, source }: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
    const changes = toTextEdits(source, edits);
    if (!this.#canTieToVersions) return { changes: { [uri]: changes } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
  }
}

/** Whether a client that asks for these kinds means this one; a kind includes those below it. */
function wants(only: readonly CodeActionKind[] | undefined, kind: CodeActionKind): boolean {
  return !only || only.some((each) => kind === each || kind.startsWith(`${each}.`));
}

/** Of how many findings a menu can speak: who selects a whole file wants no list of all its flaws. */
const MOST_SELECTED = 100;

/** The findings that the client names, where it knows the present ones, else those that the range touches. */
function selectedFindings(
  { document, version, findings }: Judgement,
  range: CodeActionParams['range'],
  { diagnostics }: CodeActionParams['context'],
): readonly Diagnostic[] {
  const named = diagnostics.flatMap(({ source, code, data }) => {
    const { version: seen, index } = (source === SOURCE && data ? data : {}) as Partial<DiagnosticData>;
    const finding = seen === version && index !== undefined ? findings[index] : undefined;
    // Other settings may have found something else in the same version.
    return finding && finding.rule.id === code ? finding : [];
  });
  if (named.length > 0) return [...new Set(named)].slice(0, MOST_SELECTED);
  const { start, end } = toSpan(document.source, range);
  return findings.filter(({ span }) => span.start <= end && start <= span.end).slice(0, MOST_SELECTED);
}
