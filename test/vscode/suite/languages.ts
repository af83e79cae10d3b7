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

test('pg_hba.conf is known by its name', async () => {
  for (const file of ['pg_hba.conf', 'pg_hba.d/app.conf']) {
    const document = await openFile(`names/${file}`, 'host app app 192.0.2.0/24 trust\n');
    equal(document.languageId, 'pg_hba', file);
    await findingOf('pg-hba/trust-over-network', document);
  }
});

test('the files of fail2ban are known by their names', async () => {
  for (const file of ['jail.local', 'jail.d/sshd.local']) {
    const document = await openFile(`names/fail2ban/${file}`, '[sshd]\nenabled = true\nbantime = 5mins\n');
    equal(document.languageId, 'fail2ban', file);
    await findingOf('fail2ban/invalid-time', document);
  }
});

test('a pg_hba.conf is formatted', async () => {
  const document = await openFile('format/pg_hba.conf', 'hostssl app app 192.0.2.0/24 scram-sha-256\n');
  await vscode.commands.executeCommand('editor.action.formatDocument');
  const columns = 'hostssl app             app             192.0.2.0/24            scram-sha-256\n';
  equal(document.getText(), columns, 'the table');
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
