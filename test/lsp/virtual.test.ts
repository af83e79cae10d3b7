import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, CodeActionRequest, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { Editor } from './support/editor.js';
import { refusal } from './support/refusal.js';

const FOLDER = 'vscode-vfs://github/lab/servers';
const MAIN = `${FOLDER}/sshd_config`;
const FILES: Readonly<Record<string, string>> = {
  '/sshd_config.d/10%20a%20lab.conf': 'LogLevel VERBOSE\n',
  '/.hardlint.json': '{ "rules": { "sshd/x11-forwarding": "off" } }',
};

let editor: Editor;

/** Answers the server's requests for files as a virtual workspace does. */
function serveFiles(before: () => Promise<unknown> = async () => undefined): string[] {
  const asked: string[] = [];
  editor.connection.onRequest('hardlint/readFile', async ({ uri }: { uri: string }) => {
    asked.push(uri);
    await before();
    return FILES[uri.slice(FOLDER.length)] ?? null;
  });
  editor.connection.onRequest('hardlint/readDirectory', async ({ uri }: { uri: string }) => {
    asked.push(uri);
    await before();
    return uri.endsWith('.d') ? [['10 a lab.conf', 'file']] : [];
  });
  return asked;
}

afterEach(() => editor.close());

describe('a virtual workspace', () => {
  it('is read through the client', async () => {
    editor = await Editor.spawn();
    serveFiles();
    await editor.initialize({ folders: [FOLDER] });
    await editor.open(MAIN, 'Include sshd_config.d/*.conf\nX11Forwarding yes\nLogLevel INFO\n');
    await editor.expectRules(MAIN, 'sshd/overridden');
    const [finding] = await editor.findings(MAIN);
    const uri = `${FOLDER}/sshd_config.d/10%20a%20lab.conf`;
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(uri);
  });

  it('is left alone outside its folder', async () => {
    editor = await Editor.spawn();
    const asked = serveFiles();
    await editor.initialize({ folders: [FOLDER] });
    await editor.open(MAIN, 'Include /etc/*.conf\nInclude ../../other/*.conf\nX11Forwarding yes\n');
    await editor.expectRules(MAIN);
    await editor.settle(MAIN);
    expect(asked.filter((uri) => !uri.startsWith(`${FOLDER}/`))).toEqual([]);
  });

  it('of a client that serves no files still gets its documents judged', async () => {
    editor = await Editor.start({ folders: [FOLDER] });
    await editor.open(MAIN, 'Include sshd_config.d/*.conf\nX11Forwarding yes\n');
    await editor.expectRules(MAIN, 'sshd/x11-forwarding');
  });
});

describe('a file that never comes', () => {
  it('holds up neither other documents nor the answer to a cancelled request', async () => {
    editor = await Editor.spawn({ files: { other: 'X11Forwarding yes\n' } });
    serveFiles(() => new Promise(() => undefined));
    await editor.initialize({ folders: [FOLDER, ''] });
    await editor.open(MAIN, 'X11Forwarding yes\n');
    await editor.open('other');
    await editor.expectRules('other', 'sshd/x11-forwarding');
    const source = new CancellationTokenSource();
    const answer = editor.connection.sendRequest(
      CodeActionRequest.type,
      {
        textDocument: { uri: MAIN },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [] },
      },
      source.token,
    );
    source.cancel();
    expect(await refusal(answer)).toBe(LSPErrorCodes.RequestCancelled);
  });
});
