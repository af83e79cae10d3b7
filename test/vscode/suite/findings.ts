import * as vscode from 'vscode';
import { findingOf, findingsOnce, openFile, rulesIn, uriOf } from './editor.js';
import { equal, test } from './harness.js';

test('a flawed file gets findings where the flaws are', async () => {
  const document = await openFile('findings/sshd_config', 'Port 22\nPermitRootLogin yes\n');
  const finding = await findingOf('sshd/permit-root-login', document);
  equal(document.getText(finding.range), 'yes', 'the smallest thing to change');
  equal(finding.severity, vscode.DiagnosticSeverity.Warning, 'someone may get in');
});

test('a finding links to its page', async () => {
  const document = await openFile('link/sshd_config', 'PermitRootLogin yes\n');
  const { code } = await findingOf('sshd/permit-root-login', document);
  equal(code.target.scheme, 'https', 'the scheme of the link');
  equal(
    code.target.path.endsWith('/docs/rules/sshd/permit-root-login.md'),
    true,
    `the path of ${code.target}`,
  );
});

test('the findings follow the text as it is typed', async () => {
  const document = await openFile('typing/sshd_config', 'PermitRootLogin no\n');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 16, 0, 18), 'yes');
  await vscode.workspace.applyEdit(edit);
  await findingOf('sshd/permit-root-login', document);
});

test('the example of an insecure file has many findings, that of a hardened one none', async () => {
  const insecure = await vscode.workspace.openTextDocument(uriOf('insecure/sshd_config'));
  await vscode.window.showTextDocument(insecure);
  await findingsOnce('ten findings', insecure, (findings) => findings.length >= 10);
  const hardened = await vscode.workspace.openTextDocument(uriOf('hardened/sshd_config'));
  await vscode.window.showTextDocument(hardened);
  // A flaw in it is found: so it is judged, and it was without one before.
  const edit = new vscode.WorkspaceEdit();
  edit.insert(hardened.uri, new vscode.Position(0, 0), 'PermitRootLogin yes\n');
  await vscode.workspace.applyEdit(edit);
  await findingOf('sshd/permit-root-login', hardened);
  await vscode.commands.executeCommand('undo');
  await findingsOnce('no finding', hardened, (findings) => findings.length === 0);
  equal(rulesIn(hardened), [], 'the hardened file');
});

test('the findings go when the file is closed', async () => {
  const document = await openFile('closing/sshd_config', 'PermitRootLogin yes\n');
  await findingOf('sshd/permit-root-login', document);
  // An editor forgets a document some minutes after its tab is closed, and at once when its language changes.
  await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  await findingsOnce('no finding', document, (findings) => findings.length === 0);
});
