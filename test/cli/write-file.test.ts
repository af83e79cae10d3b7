import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../server/src/cli/write-file.js';
import { Folder } from '../support/cli.js';

describe('replacing the text of a file', () => {
  it('writes all of it, however long', () => {
    const folder = new Folder({ a: 'old' });
    const text = 'PermitRootLogin no # \u00e9\n'.repeat(200_000);
    expect(replaceFile(folder.at('a'), 'old', text)).toBeUndefined();
    expect(folder.read('a')).toBe(text);
    expect(readdirSync(folder.path)).toEqual(['a']);
  });

  it('leaves a file alone that somebody changed in the meantime', () => {
    const folder = new Folder({ a: 'theirs' });
    expect(replaceFile(folder.at('a'), 'as it was read', 'ours')).toBe(
      'has changed meanwhile and was left as it is',
    );
    expect(folder.read('a')).toBe('theirs');
  });

  it('says so of a file that is gone', () => {
    expect(replaceFile(new Folder().at('a'), 'old', 'new')).toBe('does not exist');
  });
});
