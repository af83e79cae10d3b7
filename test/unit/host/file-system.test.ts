import { describe, expect, it } from 'vitest';
import { basename, dirname, join, relative } from '../../../server/src/host/file-system.js';

describe('paths', () => {
  it.each([
    ['/etc/ssh/sshd_config', '/etc/ssh'],
    ['/etc', '/'],
    ['/', '/'],
    ['vscode-vfs://github/a/b', 'vscode-vfs://github/a'],
    ['vscode-vfs://github/a', 'vscode-vfs://github/'],
    ['vscode-vfs://github/', 'vscode-vfs://github/'],
  ])('the folder of %s is %s', (path, folder) => {
    expect(dirname(path)).toBe(folder);
  });

  it.each([
    ['/etc/ssh', 'conf.d/a', '/etc/ssh/conf.d/a'],
    ['/etc/ssh', '../a/./b//c', '/etc/a/b/c'],
    ['/etc/ssh', '../../../../a', '/a'],
    ['/etc/ssh', '/a', '/a'],
    ['/', 'a', '/a'],
    ['vscode-vfs://github/x/y', '../../../a', 'vscode-vfs://github/a'],
    ['vscode-vfs://github/x', '/etc/ssh', 'vscode-vfs://github/etc/ssh'],
    ['vscode-vfs://github', 'a', 'vscode-vfs://github/a'],
    ['/etc', 'odd://name', '/etc/odd:/name'],
  ])('in %s, %s is %s', (folder, path, joined) => {
    expect(join(folder, path)).toBe(joined);
  });

  it('tells the way down, and where there is none', () => {
    expect(relative('/etc', '/etc/ssh/sshd_config')).toBe('ssh/sshd_config');
    expect(relative('/', '/etc')).toBe('etc');
    expect(relative('/etc', '/etc')).toBe('');
    expect(relative('/etc', '/etcetera')).toBeUndefined();
    expect(relative('/etc/ssh', '/etc')).toBeUndefined();
  });

  it('gives the last segment', () => {
    expect(basename('/etc/ssh/sshd_config')).toBe('sshd_config');
  });
});
