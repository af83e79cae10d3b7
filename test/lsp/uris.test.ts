import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathToUri, uriToPath } from '../../server/src/lsp/uris.js';

describe('the path of a URI', () => {
  it.each([
    ['file:///etc/ssh/sshd_config', '/etc/ssh/sshd_config'],
    ['file:///home/me/with%20space/caf%C3%A9%23%3F.conf', '/home/me/with space/café#?.conf'],
    ['file:///c%3A/ssh/sshd_config', '/c:/ssh/sshd_config'],
    ['file:///C:/ssh/sshd_config', '/c:/ssh/sshd_config'],
    ['file://server/share/sshd_config', 'file://server/share/sshd_config'],
    ['vscode-vfs://github/owner/repo/a%20b', 'vscode-vfs://github/owner/repo/a b'],
    ['vscode-remote://ssh-remote%2Bhost/etc/x', 'vscode-remote://ssh-remote+host/etc/x'],
    ['untitled:Untitled-1', 'untitled:///Untitled-1'],
    ['file:////server/share', 'unknown:///file:////server/share'],
    ['no uri: at all', 'unknown:///no uri: at all'],
  ])('%s', (uri, path) => {
    expect(uriToPath(uri)).toBe(path);
  });
});

describe('the URI of a path', () => {
  it.each([
    'file:///etc/ssh/sshd_config',
    'file:///home/me/with%20space/caf%C3%A9%23%3F.conf',
    'file:///c%3A/ssh/sshd_config',
    'file://server/share/sshd_config',
    'vscode-vfs://github/owner/repo/a%20b',
    'vscode-remote://ssh-remote%2Bhost/etc/x',
  ])('is the one that VS Code has for it: %s', (uri) => {
    expect(pathToUri(uriToPath(uri))).toBe(uri);
  });

  it('leads back to the path, whatever is in it', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('/'));
    const origin = fc.constantFrom('', 'vscode-vfs://github', 'memfs://');
    const path = fc
      .tuple(origin, fc.array(segment, { minLength: 1 }))
      .map(([start, segments]) => `${start}/${segments.join('/')}`)
      .filter((each) => !/^\/[A-Z]:/.test(each));
    fc.assert(fc.property(path, (each) => uriToPath(pathToUri(each)) === each));
  });
});
