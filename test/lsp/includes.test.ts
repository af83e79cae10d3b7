import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { SIMPLE } from './support/capabilities.js';
import { Editor, type EditorOptions } from './support/editor.js';
import { textAfter } from './support/edits.js';

const MAIN = 'ssh/sshd_config';
const DROP_IN = 'ssh/sshd_config.d/10-lab.conf';
const OVERRIDDEN = 'sshd/overridden';
const X11 = 'sshd/x11-forwarding';

let editor: Editor;

async function start(files: Record<string, string>, options?: EditorOptions): Promise<void> {
  editor = await Editor.start({ files, ...options });
}

afterEach(() => editor.close());

describe('a drop-in', () => {
  it('is judged within the configuration that includes it', async () => {
    await start({
      [MAIN]: 'LogLevel INFO\nInclude sshd_config.d/*.conf\n',
      [DROP_IN]: 'LogLevel VERBOSE\n',
    });
    await editor.open(DROP_IN);
    await editor.expectRules(DROP_IN, OVERRIDDEN);
    const [finding] = await editor.findings(DROP_IN);
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(editor.uri(MAIN));
  });

  it('follows what is typed in its main file, saved or not', async () => {
    await start({
      [MAIN]: 'LogLevel INFO\nInclude sshd_config.d/*.conf\n',
      [DROP_IN]: 'LogLevel VERBOSE\n',
    });
    await editor.open(DROP_IN);
    await editor.open(MAIN);
    await editor.expectRules(DROP_IN, OVERRIDDEN);
    await editor.replace(MAIN, 'LogLevel INFO\n', '');
    await editor.expectRules(DROP_IN);
    await editor.replace(MAIN, 'Include', 'LogLevel INFO\nInclude');
    await editor.expectRules(DROP_IN, OVERRIDDEN);
    await editor.closeDocument(MAIN);
    await editor.write(MAIN, 'Include sshd_config.d/*.conf\n');
    await editor.fileChanged(MAIN, FileChangeType.Changed);
    await editor.expectRules(DROP_IN);
  });

  it('stands on its own once nothing includes it, and joins again', async () => {
    await start({ [MAIN]: 'LogLevel INFO\nInclude sshd_config.d/*.conf\n', [DROP_IN]: 'LogLevel VERBOSE\n' });
    await editor.open(DROP_IN);
    await editor.open(MAIN);
    await editor.expectRules(DROP_IN, OVERRIDDEN);
    await editor.replace(MAIN, 'Include sshd_config.d/*.conf\n', '');
    await editor.expectRules(DROP_IN);
    await editor.replace(MAIN, 'LogLevel INFO\n', 'LogLevel INFO\nInclude sshd_config.d/*.conf\n');
    await editor.expectRules(DROP_IN, OVERRIDDEN);
  });

  it('tells its main file what it changes there', async () => {
    await start({
      [MAIN]: 'Include sshd_config.d/*.conf\nLogLevel INFO\n',
      [DROP_IN]: 'LogLevel VERBOSE\n',
    });
    await editor.open(MAIN);
    await editor.expectRules(MAIN, OVERRIDDEN);
    await editor.open(DROP_IN);
    await editor.expectRules(DROP_IN);
    await editor.replace(DROP_IN, 'LogLevel VERBOSE', 'Port 22');
    await editor.expectRules(MAIN);
    await editor.closeDocument(DROP_IN);
    await editor.expectRules(MAIN, OVERRIDDEN);
  });

  it('is fixed in its own text', async () => {
    await start({ [MAIN]: 'Include sshd_config.d/*.conf\n', [DROP_IN]: '# lab\nX11Forwarding yes\n' });
    await editor.open(DROP_IN);
    await editor.expectRules(DROP_IN, X11);
    const [action] = await editor.actions(DROP_IN, 'yes', ['source.fixAll']);
    expect(textAfter(editor.document(DROP_IN), action)).toBe('# lab\nX11Forwarding no\n');
  });
});

describe('an included file', () => {
  it('that appears, changes or vanishes on disk is followed', async () => {
    await start({ [MAIN]: 'Include sshd_config.d/*.conf\nLogLevel INFO\n' });
    await editor.open(MAIN);
    await editor.expectRules(MAIN);
    await editor.write(DROP_IN, 'LogLevel VERBOSE\n');
    await editor.fileChanged(DROP_IN, FileChangeType.Created);
    await editor.expectRules(MAIN, OVERRIDDEN);
    await editor.write(DROP_IN, 'Port 22\n');
    await editor.fileChanged(DROP_IN, FileChangeType.Changed);
    await editor.expectRules(MAIN);
    await editor.write(DROP_IN, 'LogLevel VERBOSE\n');
    await editor.fileChanged(DROP_IN, FileChangeType.Changed);
    await editor.expectRules(MAIN, OVERRIDDEN);
    await editor.remove(DROP_IN);
    await editor.fileChanged(DROP_IN, FileChangeType.Deleted);
    await editor.expectRules(MAIN);
  });

  it('is read anew when something is saved, by a client too that watches no files', async () => {
    await start({ [MAIN]: 'Include sshd_config.d/*.conf\nLogLevel INFO\n' }, { capabilities: SIMPLE });
    await editor.open(MAIN);
    await editor.expectRules(MAIN);
    await editor.write(DROP_IN, 'LogLevel VERBOSE\n');
    await editor.save(MAIN);
    await editor.expectRules(MAIN, OVERRIDDEN);
  });

  it('outside the workspace is not read, not even through a link', async () => {
    const outside = 'secret/outside.conf';
    const inside = 'work/sshd_config.d/10-lab.conf';
    const text = 'Include sshd_config.d/*.conf\nLogLevel INFO\n';
    const files = { 'work/sshd_config': text, [inside]: '', [outside]: 'LogLevel VERBOSE\n' };
    await start(files, { folders: ['work'] });
    await editor.remove(inside);
    await symlink(join(editor.root, outside), join(editor.root, inside));
    await editor.open('work/sshd_config');
    await editor.expectRules('work/sshd_config');
    // A file of the same text that is no link is read: the silence above means something.
    await editor.remove(inside);
    await editor.write(inside, 'LogLevel VERBOSE\n');
    await editor.fileChanged(inside, FileChangeType.Changed);
    await editor.expectRules('work/sshd_config', OVERRIDDEN);
  });

  it('that is open counts as it stands in the editor, also without a workspace', async () => {
    await start({ [MAIN]: 'LogLevel INFO\nInclude sshd_config.d/*.conf\n', [DROP_IN]: '' }, { folders: [] });
    await editor.open(DROP_IN, 'X11Forwarding yes\n');
    await editor.open(MAIN);
    await editor.expectRules(DROP_IN, X11);
    await editor.expectRules(MAIN);
  });
});
