import * as vscode from 'vscode';
import { equal, test, until } from './harness.js';

test('the page of a rule is shown from the extension, without the network', async () => {
  await vscode.commands.executeCommand('hardlint.openRulePage', 'sshd/permit-root-login');
  await until('the preview', vscode.window.tabGroups.onDidChangeTabs, preview, () =>
    vscode.window.tabGroups.activeTabGroup.tabs.map(({ label }) => label),
  );
  const page = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('hardlint-rule:/sshd/permit-root-login.md'),
  );
  equal(page.getText().includes('# sshd/permit-root-login'), true, 'the page tells of the rule');
});

test('nothing but pages of rules is shown from the extension', async () => {
  for (const path of ['/../../package.json', '/sshd/../../package.md', '/README.md']) {
    const opened = await vscode.workspace
      .openTextDocument(vscode.Uri.from({ scheme: 'hardlint-rule', path }))
      .then(
        (document) => document.getText(),
        () => 'refused',
      );
    equal(opened, 'refused', path);
  }
});

function preview(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ label, input }) => input instanceof vscode.TabInputWebview && label.includes('permit-root-login'),
    );
}
