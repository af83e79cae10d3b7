import { afterEach, describe, expect, it } from 'vitest';
import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver-protocol';
import { SIMPLE } from './support/capabilities.js';
import { Editor, type EditorOptions } from './support/editor.js';

const X11 = 'sshd/x11-forwarding';
const ROOT = 'sshd/permit-root-login';
const TEXT = 'X11Forwarding yes\nPermitRootLogin yes\n';

let editor: Editor;

async function open(options?: EditorOptions): Promise<void> {
  editor = await Editor.start({ ...options, files: { sshd_config: TEXT, ...options?.files } });
  await editor.open('sshd_config');
}

afterEach(() => editor.close());

describe("the editor's settings", () => {
  it('are asked for at the start and after each change', async () => {
    await open({ settings: { rules: { [X11]: 'off' }, trace: { server: 'messages' } } });
    await editor.expectRules('sshd_config', ROOT);
    editor.settings = { rules: { [ROOT]: 'off' } };
    await editor.settingsChanged();
    await editor.expectRules('sshd_config', X11);
  });

  it('are waited for, so that no finding flashes up that they switch off', async () => {
    await open({ settings: { rules: { [X11]: 'off' } } });
    await editor.expectRules('sshd_config', ROOT);
    expect(editor.published.items).toHaveLength(1);
  });

  it('can be sent with a change by an editor that is not asked', async () => {
    await open({ capabilities: SIMPLE });
    await editor.expectRules('sshd_config', X11, ROOT);
    await editor.settingsChanged({ hardlint: { rules: { [X11]: 'off' } } });
    await editor.expectRules('sshd_config', ROOT);
    await editor.settingsChanged({ rules: { [ROOT]: 'hint' } });
    await editor.expectRules('sshd_config', X11, ROOT);
    const findings = await editor.findings('sshd_config');
    expect(findings.map(({ severity }) => severity)).toEqual([3, 4]);
  });

  it('can be sent with initialize', async () => {
    const initializationOptions = { settings: { rules: { [X11]: 'off' } } };
    await open({ capabilities: SIMPLE, initializationOptions });
    await editor.expectRules('sshd_config', ROOT);
  });

  it('that make no sense are told in the log, and the rest counts', async () => {
    await open({ settings: { profile: 'paranoid', rules: { 'sshd/x11': 'off', [ROOT]: 'off' } } });
    await editor.expectRules('sshd_config', X11);
    const logged = await editor.logged.find((each) => each.includes('hardlint.rules'));
    expect(logged).toContain('sshd/x11');
    expect(editor.logged.items.find((each) => each.includes('hardlint.profile'))).toBeDefined();
  });

  it('of no sensible shape count as none', async () => {
    await open({ settings: ['rules'] });
    await editor.expectRules('sshd_config', X11, ROOT);
  });
});

describe('a .hardlint.json', () => {
  const settingsFor = (rule: string) => JSON.stringify({ rules: { [rule]: 'off' } });

  it('is followed while it appears, changes and vanishes', async () => {
    await open();
    await editor.expectRules('sshd_config', X11, ROOT);
    await editor.write('.hardlint.json', settingsFor(X11));
    await editor.fileChanged('.hardlint.json', FileChangeType.Created);
    await editor.expectRules('sshd_config', ROOT);
    await editor.write('.hardlint.json', settingsFor(ROOT));
    await editor.fileChanged('.hardlint.json', FileChangeType.Changed);
    await editor.expectRules('sshd_config', X11);
    await editor.remove('.hardlint.json');
    await editor.fileChanged('.hardlint.json', FileChangeType.Deleted);
    await editor.expectRules('sshd_config', X11, ROOT);
  });

  it("is stronger than the editor's settings", async () => {
    const files = { '.hardlint.json': JSON.stringify({ rules: { [X11]: 'hint' } }) };
    await open({ files, settings: { rules: { [X11]: 'off' } } });
    await editor.expectRules('sshd_config', X11, ROOT);
  });

  it('can exclude a file', async () => {
    await open({ files: { '.hardlint.json': '{ "exclude": ["sshd_config"] }' } });
    await editor.expectRules('sshd_config');
    expect((await editor.statuses.find()).format).toBeNull();
  });

  it('with a mistake is told once, with the place, and again when it changed', async () => {
    await open({ files: { '.hardlint.json': '{\n  "profile": "paranoid"\n}\n' } });
    const { message, type } = await editor.messages.find();
    expect(type).toBe(2);
    expect(message).toMatch(/\.hardlint\.json:2:\d+: /);
    await editor.replace('sshd_config', 'yes', 'no');
    await editor.expectRules('sshd_config', ROOT);
    expect(editor.messages.items).toHaveLength(1);
    await editor.write('.hardlint.json', '{\n\n  "profile": "lax"\n}\n');
    await editor.fileChanged('.hardlint.json', FileChangeType.Changed);
    expect(await editor.messages.find((each) => each.message.includes('.json:3:'))).toBeDefined();
  });

  it('outside the workspace is not read', async () => {
    editor = await Editor.start({
      files: { 'work/sshd_config': TEXT, '.hardlint.json': settingsFor(X11) },
      folders: ['work'],
    });
    await editor.open('work/sshd_config');
    await editor.expectRules('work/sshd_config', X11, ROOT);
  });

  it('is read once its folder joins the workspace', async () => {
    editor = await Editor.start({
      files: { 'a/.hardlint.json': '{}', 'b/sshd_config': TEXT, 'b/.hardlint.json': settingsFor(X11) },
      folders: ['a'],
    });
    await editor.open('b/sshd_config');
    await editor.expectRules('b/sshd_config', X11, ROOT);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [{ uri: editor.uri('b'), name: 'b' }], removed: [] },
    });
    await editor.expectRules('b/sshd_config', ROOT);
  });
});

describe('the editor is asked to watch', () => {
  const globsOf = ({ registerOptions }: { registerOptions?: { watchers?: { globPattern: string }[] } }) =>
    registerOptions?.watchers?.map(({ globPattern }) => globPattern);

  it('settings files and the files of each format', async () => {
    await open();
    const { method } = await editor.registered.find((each) => each.id !== '');
    expect(method).toMatch(/^workspace\/didChange/);
    const watched = await editor.registered.find((each) => each.method === 'workspace/didChangeWatchedFiles');
    expect(globsOf(watched)).toEqual(
      expect.arrayContaining(['**/.hardlint.json', '**/sshd_config', '**/sshd_config.d/*.conf']),
    );
  });

  it('what a configuration includes, as long as it does', async () => {
    await open({ files: { sshd_config: 'Include parts/*.inc\n' } });
    const watches = (glob: string) =>
      editor.registered.find((each) => globsOf(each)?.includes(glob) ?? false);
    const { id } = await watches('**/parts/*.inc');
    await editor.replace('sshd_config', 'parts', 'pieces');
    await watches('**/pieces/*.inc');
    expect(await editor.unregistered.find()).toBe(id);
  });
});
