import * as vscode from 'vscode';
import { findingOf, openFile } from './editor.js';
import { equal, test } from './harness.js';

const FILES = ['sshd_config', 'sshd_config.d/50-site.conf', 'bastion.sshd_config'];

test('files of sshd are known by their names, drop-ins too', async () => {
  for (const file of FILES) {
    const document = await openFile(`names/${file}`, 'PermitRootLogin yes\n');
    equal(document.languageId, 'sshd_config', file);
    await findingOf('sshd/permit-root-login', document);
  }
});

test('other files are left alone', async () => {
  const document = await openFile('names/other.conf', 'PermitRootLogin yes\n');
  equal(document.languageId === 'sshd_config', false, 'a .conf file beside it');
});

test('a comment is toggled by a number sign', async () => {
  const document = await openFile('toggle/sshd_config', 'Port 22\n');
  await vscode.commands.executeCommand('editor.action.commentLine');
  equal(document.getText(), '# Port 22\n', 'the line');
});
