import { describe, expect, it } from 'vitest';
import { expandGlob } from '../../../server/src/host/glob.js';
import { parseSegment } from '../../../server/src/host/segment.js';
import { MemoryFiles } from '../../support/memory-files.js';

const matches = (pattern: string, name: string) => parseSegment(pattern).matches(name);

describe('a segment of a pattern', () => {
  it.each([
    ['*.conf', '10-a.conf', true],
    ['*.conf', '.conf', false],
    ['*.conf', '.hidden.conf', false],
    ['.*', '.hidden', true],
    ['[.]hidden', '.hidden', false],
    ['?hidden', '.hidden', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['?', '\u{1F600}', true],
    ['**', 'anything', true],
    ['*a*b*c', 'xxaxxbxxc', true],
    ['*a*b*c', 'xxaxxcxxb', false],
    ['{a,b}', 'a', false],
    ['{a,b}', '{a,b}', true],
    ['[abc]', 'b', true],
    ['[abc]', 'd', false],
    ['[a-c]x', 'cx', true],
    ['[!a-c]', 'd', true],
    ['[!a-c]', 'b', false],
    ['[^a]', '^', true],
    ['[]a]', ']', true],
    ['[a-]', '-', true],
    ['[[:digit:]]*', '10-a.conf', true],
    ['[[:digit:]]*', 'a10', false],
    ['[[:nothing:]x]', ':x]', true],
    ['[abc', '[abc', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['CASE', 'case', false],
  ])('%s against %s: %s', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });

  it('knows which segments have no wildcard, and what they stand for', () => {
    expect(parseSegment('a\\*b').literal).toBe('a*b');
    expect(parseSegment('a[').literal).toBe('a[');
    expect(parseSegment('a*').literal).toBeUndefined();
  });

  it('takes time in proportion to pattern and name', () => {
    const pattern = `${'*a'.repeat(500)}b`;
    const name = 'a'.repeat(2000);
    const start = performance.now();
    expect(matches(pattern, name)).toBe(false);
    expect(matches('['.repeat(4000), name)).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a pattern', () => {
  const files = new MemoryFiles({
    '/etc/main': '',
    '/etc/d/b.conf': '',
    '/etc/d/a.conf': '',
    '/etc/d/B.conf': '',
    '/etc/d/\uFF21.conf': '',
    '/etc/d/\u{1F600}.conf': '',
    '/etc/d/.hidden.conf': '',
    '/etc/d/folder.conf/x.conf': '',
    '/etc/d-x/c.conf': '',
    '/etc/d/note.txt': '',
  });
  const expand = (pattern: string) => expandGlob(files, '/etc', pattern);

  it('stands for files in the order of code points, without folders and hidden files', async () => {
    expect(await expand('d/*.conf')).toEqual([
      '/etc/d/B.conf',
      '/etc/d/a.conf',
      '/etc/d/b.conf',
      '/etc/d/\uFF21.conf',
      '/etc/d/\u{1F600}.conf',
    ]);
  });

  it('orders whole paths, as glob(3) does', async () => {
    expect(await expand('d*/[abc].conf')).toEqual(['/etc/d-x/c.conf', '/etc/d/a.conf', '/etc/d/b.conf']);
  });

  it('stands for its file where it has no wildcard, whether or not that exists', async () => {
    expect(await expand('d/../nowhere')).toEqual(['/etc/nowhere']);
  });

  it('stands for nothing where nothing matches', async () => {
    expect(await expand('d/*.none')).toEqual([]);
    expect(await expand('nowhere/*.conf')).toEqual([]);
    expect(await expand('main/')).toEqual([]);
    expect(await expand('d/*/')).toEqual([]);
    expect(await expand('*/*/*/*.conf')).toEqual([]);
  });

  it('lists each folder once, however often the pattern comes back to it', async () => {
    const counted = new MemoryFiles({ '/w/a/x': '', '/w/b/x': '', '/w/c/x': '' });
    expect(await expandGlob(counted, '/w', `${'*/../'.repeat(40)}a/x`)).toEqual(['/w/a/x']);
    expect(counted.asked.length).toBeLessThan(200);
  });

  it('is not followed where a folder cannot be read or it is too long for a path', async () => {
    const closed = { list: async () => undefined };
    expect(await expandGlob(closed, '/etc', 'd/*.conf')).toBeUndefined();
    expect(await expand('a'.repeat(5000))).toBeUndefined();
  });
});
