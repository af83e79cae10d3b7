import { afterEach, describe, expect, it } from 'vitest';
import { CodeActionRequest, ExecuteCommandRequest } from 'vscode-languageserver-protocol';
import { SIMPLE } from './support/capabilities.js';
import { Editor, type EditorOptions } from './support/editor.js';
import { textAfter } from './support/edits.js';

let editor: Editor;

async function open(text: string, options?: EditorOptions): Promise<void> {
  editor = await Editor.start({ files: { sshd_config: text }, ...options });
  await editor.open('sshd_config');
}

/** The text after the action of this title. */
async function textOf(title: string, at: string): Promise<string> {
  const actions = await editor.actions('sshd_config', at);
  return textAfter(
    editor.document('sshd_config'),
    actions.find((action) => action.title === title),
  );
}

afterEach(() => editor.close());

describe('the menu of a finding', () => {
  it('has its fixes first, then the suppressions, and its page at the end', async () => {
    await open('PermitRootLogin yes\n');
    const actions = await editor.actions('sshd_config', 'yes');
    expect(actions.map(({ title }) => title)).toEqual([
      'Set PermitRootLogin to no (check first)',
      'Set PermitRootLogin to prohibit-password (check first)',
      'Suppress sshd/permit-root-login on this line',
      'Suppress sshd/permit-root-login in this file',
      'Open the page of sshd/permit-root-login',
    ]);
    for (const { kind, diagnostics } of actions) {
      expect(kind).toBe('quickfix');
      expect(diagnostics).toMatchObject([{ code: 'sshd/permit-root-login' }]);
    }
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('prefers the first fix where that is safe', async () => {
    await open('X11Forwarding yes\n');
    const actions = await editor.actions('sshd_config', 'yes');
    expect(actions.map(({ isPreferred }) => isPreferred ?? false)).toEqual([true, false, false, false]);
  });

  it('fixes all findings of a rule where there are more of them', async () => {
    await open('UsePrivilegeSeparation yes\nKeyRegenerationInterval 3600\nServerKeyBits 1024\n');
    const actions = await editor.actions('sshd_config', 'ServerKeyBits');
    const fixAll = actions.filter(({ title }) => title.startsWith('Fix all '));
    expect(fixAll.map(({ title }) => title)).toEqual([
      'Fix all 3 findings of sshd/deprecated-keyword in this file',
    ]);
    expect(textAfter(editor.document('sshd_config'), fixAll[0])).toBe('');
    expect(actions.indexOf(fixAll[0] as (typeof actions)[number])).toBe(1);
  });

  it('joins the menus of several findings, kind by kind', async () => {
    const text = 'X11Forwarding yes\nUsePrivilegeSeparation yes\n';
    await open(text);
    const actions = await editor.actions('sshd_config', text.trimEnd());
    expect(actions.map(({ title }) => title)).toEqual([
      'Set X11Forwarding to no',
      'Remove UsePrivilegeSeparation',
      'Suppress sshd/x11-forwarding on this line',
      'Suppress sshd/x11-forwarding in this file',
      'Suppress sshd/deprecated-keyword on this line',
      'Suppress sshd/deprecated-keyword in this file',
      'Open the page of sshd/x11-forwarding',
      'Open the page of sshd/deprecated-keyword',
    ]);
  });

  it('is empty where nothing was found', async () => {
    await open('X11Forwarding yes\nLogLevel INFO\n');
    expect(await editor.actions('sshd_config', 'LogLevel')).toEqual([]);
  });

  it('answers the finding that the editor names, wherever its cursor is', async () => {
    await open('X11Forwarding yes\nPermitRootLogin yes\n');
    const [, diagnostic] = await editor.findings('sshd_config');
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: editor.uri('sshd_config') },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: diagnostic ? [diagnostic] : [] },
    });
    expect(actions?.[0]?.title).toBe('Set PermitRootLogin to no (check first)');
  });
});

describe('a finding that other settings no longer make', () => {
  it('is not taken for the one in its place', async () => {
    await open('X11Forwarding yes\nPermitRootLogin yes\n');
    const [diagnostic] = await editor.findings('sshd_config');
    editor.settings = { rules: { 'sshd/x11-forwarding': 'off' } };
    await editor.settingsChanged();
    await editor.expectRules('sshd_config', 'sshd/permit-root-login');
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: editor.uri('sshd_config') },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: diagnostic ? [diagnostic] : [] },
    });
    expect(actions).toEqual([]);
  });
});

describe('an action', () => {
  it('fixes its finding and leaves every other byte alone', async () => {
    await open('# 😀\r\nPermitRootLogin\t"yes"   # for now\r\nX11Forwarding yes');
    expect(await textOf('Set PermitRootLogin to no (check first)', 'yes')).toBe(
      '# 😀\r\nPermitRootLogin\tno   # for now\r\nX11Forwarding yes',
    );
  });

  it('suppresses a finding on its line, under the indentation that this has', async () => {
    await open('LogLevel INFO\n\tLogLevel DEBUG\n');
    const text = await textOf('Suppress sshd/overridden on this line', 'LogLevel DEBUG');
    expect(text).toBe('LogLevel INFO\n\t# hardlint-disable-next-line sshd/overridden\n\tLogLevel DEBUG\n');
    await editor.change('sshd_config', [{ text }]);
    await editor.expectRules('sshd_config');
  });

  it('suppresses a rule in the whole file', async () => {
    await open('X11Forwarding yes\nMatch User bob\n  X11Forwarding yes\n');
    const text = await textOf('Suppress sshd/x11-forwarding in this file', 'yes');
    expect(text).toMatch(/^# hardlint-disable-file sshd\/x11-forwarding\nX11Forwarding yes\n/);
    await editor.change('sshd_config', [{ text }]);
    await editor.expectRules('sshd_config');
  });

  it('is tied to the version of the document', async () => {
    await open('X11Forwarding yes\n');
    await editor.replace('sshd_config', '\n', '\n\n');
    const [action] = await editor.actions('sshd_config', 'yes');
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 2 } }]);
    expect(action?.edit?.changes).toBeUndefined();
  });

  it('is a plain edit for an editor that knows no versions', async () => {
    await open('X11Forwarding yes\n', { capabilities: SIMPLE });
    const [action] = await editor.actions('sshd_config', 'yes');
    expect(action?.edit?.changes?.[editor.uri('sshd_config')]).toHaveLength(1);
  });

  it('is not offered for a text that changed meanwhile', async () => {
    await open('X11Forwarding yes\n');
    await editor.findings('sshd_config');
    const asked = editor.actions('sshd_config', 'yes', ['source.fixAll']);
    const changed = editor.replace('sshd_config', 'yes', 'no');
    const [actions] = await Promise.all([asked, changed]);
    expect(actions).toEqual([]);
  });
});

describe('fix all', () => {
  const text = `# 😀 The server of the lab\r
Port 22\r
UsePrivilegeSeparation yes\r
PermitRootLogin yes\r
X11Forwarding    yes # the screens\r
LogLevel VERBOSE\r
KeyRegenerationInterval 3600\r
`;

  it('applies what is safe, and nothing else', async () => {
    await open(text);
    const actions = await editor.actions('sshd_config', 'Port', ['source.fixAll.hardlint']);
    expect(actions).toMatchObject([{ kind: 'source.fixAll.hardlint' }]);
    expect(textAfter(editor.document('sshd_config'), actions[0])).toBe(`# 😀 The server of the lab\r
Port 22\r
PermitRootLogin yes\r
X11Forwarding    no # the screens\r
LogLevel VERBOSE\r
`);
  });

  it('edits only the places that change', async () => {
    await open(text);
    const [action] = await editor.actions('sshd_config', 'Port', ['source.fixAll']);
    const [change] = action?.edit?.documentChanges ?? [];
    const edits = change && 'edits' in change ? change.edits : [];
    expect(edits.map((edit) => ('range' in edit ? edit.range.start.line : -1))).toEqual([2, 4, 6]);
    expect(edits.map((edit) => ('newText' in edit ? edit.newText : ''))).toEqual(['', 'no', '']);
  });

  it('goes on until nothing safe is left', async () => {
    await open(text);
    const [action] = await editor.actions('sshd_config', 'Port', ['source']);
    await editor.change('sshd_config', [{ text: textAfter(editor.document('sshd_config'), action) }]);
    expect(await editor.actions('sshd_config', 'Port', ['source.fixAll'])).toEqual([]);
  });

  it('is no part of the ordinary menu, nor the menu of it', async () => {
    await open(text);
    const menu = await editor.actions('sshd_config', 'yes');
    expect(menu.map(({ kind }) => kind)).not.toContain('source.fixAll.hardlint');
    expect(await editor.actions('sshd_config', 'yes', ['refactor'])).toEqual([]);
    expect(await editor.actions('sshd_config', 'yes', ['source.organizeImports'])).toEqual([]);
  });
});

describe('the page of a rule', () => {
  const page = { command: 'hardlint.openRulePage', arguments: ['sshd/x11-forwarding'] };
  const url = expect.stringMatching(/^https:.*\/sshd\/x11-forwarding\.md$/);

  it('is opened by the server for an editor that cannot', async () => {
    await open('X11Forwarding yes\n');
    expect((await editor.actions('sshd_config', 'yes')).at(-1)?.command).toMatchObject(page);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, page);
    expect(await editor.shown.find()).toEqual({ uri: url, external: true });
  });

  it('is named in a message where the editor cannot show it either', async () => {
    await open('X11Forwarding yes\n', { capabilities: SIMPLE });
    await editor.connection.sendRequest(ExecuteCommandRequest.type, page);
    expect((await editor.messages.find()).message).toContain('/sshd/x11-forwarding.md');
  });

  it('is not opened for what is no rule', async () => {
    await open('X11Forwarding yes\n');
    const bad = { ...page, arguments: ['../../../etc/passwd'] };
    await editor.connection.sendRequest(ExecuteCommandRequest.type, bad);
    await editor.connection.sendRequest(ExecuteCommandRequest.type, page);
    await editor.shown.find();
    expect(editor.shown.items).toHaveLength(1);
  });

  it('is left to an editor that runs the command itself', async () => {
    editor = await Editor.spawn();
    const initializationOptions = { clientCommands: ['hardlint.openRulePage'] };
    const { capabilities } = await editor.initialize({ initializationOptions });
    expect(capabilities.executeCommandProvider).toBeUndefined();
  });
});
