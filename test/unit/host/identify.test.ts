import { describe, expect, it } from 'vitest';
import type { Format } from '../../../server/src/core/format.js';
import { formatOfName, identify } from '../../../server/src/host/identify.js';
import { toy } from '../../support/toy-format.js';

const other: Format = {
  ...(toy as Format),
  id: 'other',
  languageIds: ['other', 'toylike'],
  files: [{ glob: '**/toy.d/*.conf', certainty: 0.6 }],
  sniff: (head) => (head.startsWith('other') ? 0.7 : 0),
};
const formats: readonly Format[] = [other, toy as Format];
const idOf = (...given: Parameters<typeof identify> extends [unknown, ...infer Rest] ? Rest : never) =>
  identify(formats, ...given).then((format) => format?.id);

describe('identifying a document', () => {
  it('goes by what was asked for before anything else', async () => {
    expect(await idOf('/toy.conf', '#!toy', { as: 'other', associated: 'toy', languageId: 'toy' })).toBe(
      'other',
    );
    expect(await idOf('/toy.conf', '#!toy', { as: 'none' })).toBeUndefined();
  });

  it('goes by the settings before the editor, and by the editor before the name', async () => {
    expect(await idOf('/toy.conf', '', { associated: 'other', languageId: 'toy' })).toBe('other');
    expect(await idOf('/toy.conf', '#!toy', { languageId: 'other' })).toBe('other');
    expect(await idOf('/toy.conf', '', { languageId: 'plaintext' })).toBe('toy');
  });

  it('chooses among the formats that share a language', async () => {
    expect(await idOf('/x', '#!toy', { languageId: 'toylike' })).toBe('toy');
    expect(await idOf('/x', 'other', { languageId: 'toylike' })).toBe('other');
    expect(await idOf('/x', '', { languageId: 'toylike' })).toBeUndefined();
  });

  it('goes by the surest name before the content', async () => {
    expect(await idOf('/etc/toy.conf', 'other')).toBe('toy');
    expect(await idOf('/etc/toy.d/x.conf', 'other')).toBe('toy');
  });

  it('goes by the content where the name does not tell', async () => {
    expect(await idOf('/etc/x.cfg', 'other')).toBe('other');
    expect(await idOf('/etc/x.cfg', '')).toBeUndefined();
    expect(await idOf('/etc/unheard-of', '#!toy\n')).toBe('toy');
  });

  it('passes over a format that denies the text', async () => {
    const denying = [{ ...(toy as Format), denies: (head: string) => head.startsWith('<') }, other];
    expect((await identify(denying, '/etc/toy.d/x.conf', '<x>'))?.id).toBe('other');
    expect((await identify(denying, '/etc/toy.d/x.conf', ''))?.id).toBe('toy');
    expect((await identify(denying, '/etc/toy.d/x.conf', '<x>', { as: 'toy' }))?.id).toBe('toy');
  });

  it('tells which files of a folder are claimed by name', () => {
    expect(formatOfName(formats, '/etc/toy.conf')?.id).toBe('toy');
    expect(formatOfName(formats, '/etc/x.cfg')).toBeUndefined();
  });
});
