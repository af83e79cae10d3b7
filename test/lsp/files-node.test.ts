import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NodeFiles } from '../../server/src/lsp/files-node.js';
import { makeFolder, removeFolder } from './support/folder.js';

let root: string;
let files: NodeFiles;

beforeEach(async () => {
  root = await makeFolder({
    'work/a.conf': 'Port 22\n',
    'work/parts/b.conf': '\uFEFFPort 23\r\n',
    'work/binary': 'a\0b',
    'work-not/c.conf': 'secret',
    'outside/d.conf': 'secret',
  });
  files = new NodeFiles(() => [`${root}/work`]);
});

afterEach(() => removeFolder(root));

const link = (target: string, path: string) => symlink(join(root, target), join(root, path));

describe('reading', () => {
  it('gives texts as they are, with their byte order mark', async () => {
    expect(await files.read(`${root}/work/a.conf`)).toBe('Port 22\n');
    expect(await files.read(`${root}/work/parts/b.conf`)).toBe('\uFEFFPort 23\r\n');
  });

  it('gives nothing for what is no text, no file, or not there', async () => {
    expect(await files.read(`${root}/work/binary`)).toBeUndefined();
    expect(await files.read(`${root}/work/parts`)).toBeUndefined();
    expect(await files.read(`${root}/work/missing`)).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(root, 'work/pipe')]);
    expect(await files.read(`${root}/work/pipe`)).toBeUndefined();
  });

  it('gives nothing outside the folders, by whatever way', async () => {
    await link('outside/d.conf', 'work/link.conf');
    await link('outside', 'work/folder');
    const ways = [
      'outside/d.conf',
      'work-not/c.conf',
      'work/../outside/d.conf',
      'work/link.conf',
      'work/folder/d.conf',
    ];
    for (const way of ways) {
      expect(files.admits(`${root}/${way}`)).toBe(false);
      expect(await files.read(`${root}/${way}`)).toBeUndefined();
    }
    expect(await files.list(`${root}/work/folder`)).toBeUndefined();
    expect(files.admits('vscode-vfs://github/work')).toBe(false);
  });

  it('follows a link that stays inside', async () => {
    await link('work/a.conf', 'work/link.conf');
    expect(await files.read(`${root}/work/link.conf`)).toBe('Port 22\n');
  });
});

describe('a workspace folder that is a link itself', () => {
  it('is open all the same', async () => {
    await link('work', 'shortcut');
    const linked = new NodeFiles(() => [`${root}/shortcut`]);
    expect(await linked.read(`${root}/shortcut/a.conf`)).toBe('Port 22\n');
    expect(linked.admits(`${root}/shortcut/not/there/yet.conf`)).toBe(true);
  });
});

describe('listing', () => {
  it('tells files and folders, also where links lead to', async () => {
    await link('work/parts', 'work/folder-link');
    await link('work/a.conf', 'work/file-link');
    await link('work/nothing', 'work/broken-link');
    const entries = (await files.list(`${root}/work`))?.map(({ name, kind }) => `${kind} ${name}`);
    expect(entries?.sort()).toEqual([
      'file a.conf',
      'file binary',
      'file file-link',
      'folder folder-link',
      'folder parts',
    ]);
  });

  it('is empty where there is no folder', async () => {
    expect(await files.list(`${root}/work/missing`)).toEqual([]);
    expect(await files.list(`${root}/work/a.conf`)).toEqual([]);
  });

  it('is asked for the folders anew each time', async () => {
    const open: string[] = [];
    const changing = new NodeFiles(() => open);
    await mkdir(join(root, 'late'));
    expect(changing.admits(`${root}/late`)).toBe(false);
    open.push(`${root}/late`);
    expect(changing.admits(`${root}/late`)).toBe(true);
  });
});
