import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  createProtocolConnection,
  ErrorCodes,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { DIST, Editor } from './support/editor.js';
import { refusal } from './support/refusal.js';

let editor: Editor;

afterEach(() => editor?.close());

const nowhere = {
  textDocument: { uri: 'file:///nowhere' },
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  context: { diagnostics: [] },
};

describe('initialize', () => {
  it('tells what the server can do', async () => {
    editor = await Editor.spawn();
    expect(await editor.initialize()).toEqual({
      serverInfo: { name: 'hardlint' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2, save: true },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.hardlint'] },
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        executeCommandProvider: { commands: ['hardlint.openRulePage'] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
  });

  it('comes first and only once', async () => {
    editor = await Editor.spawn();
    const { connection } = editor;
    const early = connection.sendRequest(CodeActionRequest.type, nowhere);
    expect(await refusal(early)).toBe(ErrorCodes.ServerNotInitialized);
    await editor.initialize();
    const again = connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(await refusal(again)).toBe(ErrorCodes.InvalidRequest);
  });
});

describe('the end', () => {
  it('is orderly after shutdown and exit', async () => {
    editor = await Editor.start();
    await editor.connection.sendRequest(ShutdownRequest.type);
    const late = editor.connection.sendRequest(CodeActionRequest.type, nowhere);
    expect(await refusal(late)).toBe(ErrorCodes.InvalidRequest);
    await editor.connection.sendNotification(ExitNotification.type);
    expect(await editor.exited).toBe(0);
  });

  it('is not orderly without shutdown', async () => {
    editor = await Editor.start();
    await editor.connection.sendNotification(ExitNotification.type);
    expect(await editor.exited).toBe(1);
  });

  it('comes when the input closes', async () => {
    editor = await Editor.start();
    editor.process.stdin.end();
    expect(await editor.exited).toBe(1);
  });

  it('comes when the client dies, though the input stays open', async () => {
    editor = await Editor.spawn();
    const client = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    await editor.connection.sendRequest(InitializeRequest.type, {
      processId: client.pid ?? null,
      rootUri: null,
      capabilities: {},
    });
    client.kill();
    expect(await editor.exited).toBe(1);
  });

  it('comes when the channel closes, where the client speaks over one', async () => {
    const child = spawn(process.execPath, [join(DIST, 'server.js'), '--node-ipc'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(capabilities.codeActionProvider).toBeDefined();
    child.disconnect();
    expect(await exited).toBe(1);
    connection.dispose();
  });
});

describe('a request', () => {
  it('that makes no sense is answered with nothing, and the next one as ever', async () => {
    editor = await Editor.start({ files: { sshd_config: 'X11Forwarding yes\n' } });
    await editor.open('sshd_config');
    const { connection } = editor;
    expect(await connection.sendRequest('textDocument/codeAction', { textDocument: null })).toBeNull();
    expect(await connection.sendRequest('workspace/executeCommand', { command: 'format c:' })).toBeNull();
    expect(await editor.actions('sshd_config', 'yes')).not.toEqual([]);
  });
});

describe('hardlint lsp --stdio', () => {
  it('is the same server', async () => {
    editor = await Editor.spawn({ server: ['cli.js', 'lsp'], files: { sshd_config: 'X11Forwarding yes\n' } });
    await editor.initialize();
    await editor.open('sshd_config');
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
  });
});
