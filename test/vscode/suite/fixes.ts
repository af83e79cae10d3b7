import * as vscode from 'vscode';
import { actionsAt, findingOf, findingsOnce, openFile, rulesIn } from './editor.js';
import { equal, present, test, until } from './harness.js';

test('the light bulb sets PermitRootLogin to no, and the finding goes', async () => {
  const document = await openFile('root/sshd_config', '# as found\nPermitRootLogin  yes # for now\n');
  const { range } = await findingOf('sshd/permit-root-login', document);
  const actions = await actionsAt(document, range);
  const fix = present(
    actions.find(({ title }) => /PermitRootLogin to no\b/.test(title)),
    `fix that sets it to no among ${JSON.stringify(actions.map(({ title }) => title))}`,
  );
  equal(fix.kind?.contains(vscode.CodeActionKind.QuickFix), true, 'it is a quick fix');
  await vscode.workspace.applyEdit(present(fix.edit, 'edit of the fix'));
  equal(document.getText(), '# as found\nPermitRootLogin  no # for now\n', 'the text after the fix');
  await findingsOnce(
    'no finding of the rule',
    document,
    () => !rulesIn(document).includes('sshd/permit-root-login'),
  );
});

test('the light bulb offers the page of the rule and a suppression', async () => {
  const document = await openFile('menu/sshd_config', 'PermitRootLogin yes\n');
  const { range } = await findingOf('sshd/permit-root-login', document);
  const actions = await actionsAt(document, range);
  const page = present(
    actions.find(({ command }) => command?.command === 'hardlint.openRulePage'),
    'action that opens the page',
  );
  equal(page.command?.arguments, ['sshd/permit-root-login'], 'the rule whose page it is');
  const suppress = present(
    actions.find(({ edit }) => JSON.stringify(edit?.entries() ?? []).includes('hardlint-disable-next-line')),
    'action that suppresses the finding',
  );
  await vscode.workspace.applyEdit(present(suppress.edit, 'edit of the suppression'));
  await findingsOnce(
    'no finding of the rule',
    document,
    () => !rulesIn(document).includes('sshd/permit-root-login'),
  );
});

test('saving applies the safe fixes where the editor is told to, and no other', async () => {
  const settings = vscode.workspace.getConfiguration('editor');
  await settings.update('codeActionsOnSave', { 'source.fixAll.hardlint': 'explicit' });
  try {
    const document = await openFile('saving/sshd_config', 'PermitRootLogin yes\nX11Forwarding yes\n');
    await findingOf('sshd/x11-forwarding', document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# touched\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until(
      'the file to be saved',
      vscode.workspace.onDidSaveTextDocument,
      () => (document.isDirty ? undefined : true),
      () => document.getText(),
    );
    equal(
      document.getText(),
      '# touched\nPermitRootLogin yes\nX11Forwarding no\n',
      'the text that was saved',
    );
  } finally {
    await settings.update('codeActionsOnSave', undefined);
  }
});
