import * as vscode from 'vscode';
import { present, until } from './harness.js';

/** A finding of hardlint as the editor has it. */
export type Finding = vscode.Diagnostic & {
  readonly code: { readonly value: string; readonly target: vscode.Uri };
};

/** The URI of a path in the workspace. */
export function uriOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(present(vscode.workspace.workspaceFolders?.[0], 'workspace folder').uri, path);
}

/** Writes a file of the workspace and shows it. */
export async function openFile(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The findings in a document, as they stand. */
export function findingsIn(document: vscode.TextDocument): Finding[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((each): each is Finding => each.source === 'hardlint' && typeof each.code === 'object');
}

/** The ids of the rules that found something in a document, sorted. */
export function rulesIn(document: vscode.TextDocument): string[] {
  return [...new Set(findingsIn(document).map(({ code }) => code.value))].sort();
}

/** The findings in a document, once they are such. */
export function findingsOnce(
  what: string,
  document: vscode.TextDocument,
  such: (findings: readonly Finding[]) => boolean,
): Promise<readonly Finding[]> {
  const probe = () => {
    const findings = findingsIn(document);
    return such(findings) ? findings : undefined;
  };
  return until(what, vscode.languages.onDidChangeDiagnostics, probe, () => rulesIn(document));
}

/** The finding of a rule in a document, once there is one. */
export async function findingOf(rule: string, document: vscode.TextDocument): Promise<Finding> {
  const isIt = ({ code }: Finding) => code.value === rule;
  const findings = await findingsOnce(`a finding of ${rule}`, document, (all) => all.some(isIt));
  return present(findings.find(isIt), rule);
}

/** The code actions that the light bulb shows for a place. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    50,
  );
}
