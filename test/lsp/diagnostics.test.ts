import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticTag } from 'vscode-languageserver-protocol';
import { Editor, type EditorOptions } from './support/editor.js';

let editor: Editor;

async function open(text: string, options?: EditorOptions): Promise<void> {
  editor = await Editor.start({ files: { sshd_config: text }, ...options });
  await editor.open('sshd_config');
}

afterEach(() => editor.close());

describe('a finding', () => {
  it('names the rule, links to its page and tells the severity', async () => {
    await open('PermitRootLogin yes\n');
    expect(await editor.findings('sshd_config')).toMatchObject([
      {
        code: 'sshd/permit-root-login',
        codeDescription: { href: expect.stringMatching(/^https:.*\/sshd\/permit-root-login\.md$/) },
        source: 'hardlint',
        severity: 2,
        range: { start: { line: 0, character: 16 }, end: { line: 0, character: 19 } },
      },
    ]);
  });

  it('is tagged and shows the line that won, where it has no effect', async () => {
    await open('LogLevel INFO\nLogLevel VERBOSE\n');
    const [finding] = await editor.findings('sshd_config');
    expect(finding).toMatchObject({
      code: 'sshd/overridden',
      tags: [DiagnosticTag.Unnecessary],
      relatedInformation: [
        { location: { uri: editor.uri('sshd_config'), range: { start: { line: 0, character: 0 } } } },
      ],
    });
  });

  it('stands where an editor counts UTF-16 code units, behind an emoji too', async () => {
    await open('# 😀 café\nPermitRootLogin "yes" # 👩‍💻\nX11Forwarding yes\n');
    const ranges = (await editor.findings('sshd_config')).map(({ range }) => range);
    expect(ranges).toEqual([
      { start: { line: 1, character: 16 }, end: { line: 1, character: 21 } },
      { start: { line: 2, character: 14 }, end: { line: 2, character: 17 } },
    ]);
  });

  it('stands where it should in a file with Windows line endings', async () => {
    await open('LogLevel INFO\r\n\r\nX11Forwarding yes\r\n');
    const [finding] = await editor.findings('sshd_config');
    expect(finding?.range).toEqual({ start: { line: 2, character: 14 }, end: { line: 2, character: 17 } });
  });

  it('comes with the status of its document', async () => {
    await open('X11Forwarding yes\n', { settings: { profile: 'recommended', targets: { openssh: '9.2' } } });
    expect(await editor.statuses.find()).toEqual({
      uri: editor.uri('sshd_config'),
      format: 'sshd_config',
      profile: 'recommended',
      target: 'OpenSSH 9.2',
      findings: 1,
    });
  });
});

describe('after an edit', () => {
  it('the findings are those of the new text', async () => {
    await open('PermitRootLogin yes\nX11Forwarding yes\n');
    await editor.expectRules('sshd_config', 'sshd/permit-root-login', 'sshd/x11-forwarding');
    await editor.replace('sshd_config', 'PermitRootLogin yes', 'PermitRootLogin no');
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
    await editor.replace('sshd_config', 'X11Forwarding yes\n', '');
    await editor.expectRules('sshd_config');
  });

  it('a text may be half typed', async () => {
    await open('');
    const line = 'Match User "bob';
    for (const [index, text] of [...line].entries()) {
      const at = { line: 0, character: index };
      await editor.change('sshd_config', [{ range: { start: at, end: at }, text }]);
    }
    const findings = await editor.findings('sshd_config');
    expect(findings.map(({ severity }) => severity)).toContain(1);
  });

  it('of many that wait in the queue only the last is judged', async () => {
    await open('');
    await editor.findings('sshd_config');
    const already = editor.published.items.length;
    for (let count = 1; count <= 300; count++) {
      const start = { line: 0, character: 0 };
      void editor.change('sshd_config', [{ range: { start, end: start }, text: '# a comment\n' }]);
    }
    await editor.replace('sshd_config', '# a comment\n', 'X11Forwarding yes\n');
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
    await editor.settle('sshd_config');
    const since = editor.published.items.slice(already).map(({ version }) => version ?? 0);
    expect(since.at(-1)).toBe(editor.document('sshd_config').version);
    expect(since).toEqual([...since].sort((a, b) => a - b));
    expect(since.length).toBeLessThan(30);
  });

  it('ranges outside the text are put right, and the server goes on', async () => {
    await open('X11Forwarding yes\n');
    const far = { line: 4711, character: 4711 };
    await editor.change('sshd_config', [
      { range: { start: far, end: { line: 0, character: 3 } }, text: 'PermitRootLogin yes\n' },
      { range: { start: far, end: far }, text: 'X11Forwarding yes\n' },
    ]);
    const { uri, version } = editor.document('sshd_config');
    await editor.published.find((each) => each.uri === uri && each.version === version);
    await editor.change('sshd_config', [{ text: 'X11Forwarding yes\n' }]);
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
  });

  it('a change that makes no sense costs nothing but itself', async () => {
    await open('X11Forwarding yes\n');
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
    const { connection } = editor;
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 1 } });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: editor.uri('sshd_config'), version: 'two' },
      contentChanges: 'none',
    });
    await connection.sendNotification('textDocument/didOpen', { textDocument: null });
    await connection.sendNotification('textDocument/didClose', {});
    await editor.change('sshd_config', [{ text: 'PermitRootLogin yes\n' }]);
    await editor.expectRules('sshd_config', 'sshd/permit-root-login');
    expect(await editor.logged.find((each) => each.includes('didOpen'))).toContain('hardlint failed');
  });
});

describe('a document', () => {
  it('that closes loses its findings', async () => {
    await open('X11Forwarding yes\n');
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
    await editor.closeDocument('sshd_config');
    const uri = editor.uri('sshd_config');
    const cleared = await editor.published.find((each) => each.uri === uri && each.diagnostics.length === 0);
    expect(cleared).toBeDefined();
    await editor.open('sshd_config');
    await editor.expectRules('sshd_config', 'sshd/x11-forwarding');
  });

  it('of no known format has no findings', async () => {
    editor = await Editor.start();
    await editor.open('notes.txt', 'PermitRootLogin yes\n', 'plaintext');
    await editor.expectRules('notes.txt');
    const status = await editor.statuses.find();
    expect(status).toMatchObject({ uri: editor.uri('notes.txt'), format: null, target: null, findings: 0 });
  });

  it('that was never saved is judged by its language', async () => {
    editor = await Editor.start();
    await editor.open('untitled:Untitled-1', 'X11Forwarding yes\n');
    await editor.expectRules('untitled:Untitled-1', 'sshd/x11-forwarding');
  });

  it('may be huge', async () => {
    await open(`${'# nothing to see here\nAcceptEnv LANG\n'.repeat(20_000)}X11Forwarding yes\n`);
    const findings = await editor.findings('sshd_config');
    expect(findings.map(({ code }) => code)).toContain('sshd/x11-forwarding');
  });
});
