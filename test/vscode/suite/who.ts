import * as vscode from 'vscode';
import type { ClientConnection, WhoAnswer } from '../../../client/src/protocol.js';
import { openFile, uriOf } from './editor.js';
import { equal, present, test } from './harness.js';

const BOB: ClientConnection = { way: 'tls', address: '192.0.2.9', user: 'bob', database: 'app' };

test('the line that a connection hits is revealed, and answered in words', async () => {
  const passed = 'hostssl app alice 192.0.2.0/24 scram-sha-256\n'.repeat(200);
  await openFile('who/pg_hba.conf', `${passed}hostssl app bob 192.0.2.0/24 scram-sha-256\n`);
  const answer = await ask(BOB);
  equal(answer.answer, 'Line 201 asks bob for a password, by SCRAM.', 'the answer');
  equal(answer.passed.length, 200, 'the lines that are passed');
  const editor = present(vscode.window.activeTextEditor, 'active editor');
  equal(editor.selection.active.line, 200, 'the line of the cursor');
});

test('the text counts as it is typed, and who is asked for may be in an included file', async () => {
  await openFile('who-include/more.conf', 'hostssl app bob 192.0.2.0/24 scram-sha-256\n');
  const document = await openFile('who-include/pg_hba.conf', 'hostssl app bob 192.0.2.0/24 scram-sha-256\n');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), 'include more.conf\n');
  await vscode.workspace.applyEdit(edit);
  equal((await ask(BOB)).answer, 'Line 1 of more.conf asks bob for a password, by SCRAM.', 'the answer');
  const shown = vscode.window.activeTextEditor?.document.uri.toString();
  equal(shown, uriOf('who-include/more.conf').toString(), 'the file that is shown');
});

test('the facts are asked for, with defaults that can be accepted', async () => {
  const { uri } = await openFile(
    'who-boxes/pg_hba.conf',
    'local all all peer\nhostssl all postgres samehost scram-sha-256\n',
  );
  let answer: WhoAnswer | undefined;
  let isOver = false;
  const asked = ask(uri).then((given) => {
    answer = given;
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!isOver) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await asked;
  equal(answer?.answer, 'Line 2 asks postgres for a password, by SCRAM.', 'the answer');
});

/** A menu gives the URI of the document in place of a connection. */
async function ask(connection: ClientConnection | vscode.Uri): Promise<WhoAnswer> {
  const answer = await vscode.commands.executeCommand<WhoAnswer | undefined>('hardlint.who', connection);
  return present(answer, 'answer');
}
