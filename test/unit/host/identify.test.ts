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
  identify(formats, ...given)?.id;

describe('identifying a document', () => {
  it('goes by what was asked for before anything else', () => {
    expect(idOf('/toy.conf', '#!toy', { as: 'other', associated: 'toy', languageId: 'toy' })).toBe('other');
    expect(idOf('/toy.conf', '#!toy', { as: 'none' })).toBeUndefined();
  });

  it('goes by the settings before the editor, and by the editor before the name', () => {
    expect(idOf('/toy.conf', '', { associated: 'other', languageId: 'toy' })).toBe('other');
    expect(idOf('/toy.conf', '#!toy', { languageId: 'other' })).toBe('other');
    expect(idOf('/toy.conf', '', { languageId: 'plaintext' })).toBe('toy');
  });

  it('chooses among the formats that share a language', () => {
    expect(idOf('/x', '#!toy', { languageId: 'toylike' })).toBe('toy');
    expect(idOf('/x', 'other', { languageId: 'toylike' })).toBe('other');
    expect(idOf('/x', '', { languageId: 'toylike' })).toBeUndefined();
  });

  it('goes by the surest name before the content', () => {
    expect(idOf('/etc/toy.conf', 'other')).toBe('toy');
    expect(idOf('/etc/toy.d/x.conf', 'other')).toBe('toy');
  });

  it('goes by the content where the name does not tell', () => {
    expect(idOf('/etc/x.cfg', 'other')).toBe('other');
    expect(idOf('/etc/x.cfg', '')).toBeUndefined();
    expect(idOf('/etc/unheard-of', '#!toy\n')).toBe('toy');
  });

  it('tells which files of a folder are claimed by name', () => {
    expect(formatOfName(formats, '/etc/toy.conf')?.id).toBe('toy');
    expect(formatOfName(formats, '/etc/x.cfg')).toBeUndefined();
  });
});
