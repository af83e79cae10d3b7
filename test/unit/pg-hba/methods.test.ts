import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../../server/src/formats/pg-hba/catalogue/index.js';
import { isKeyword, keywords } from '../../../server/src/formats/pg-hba/catalogue/keywords.js';
import { formerMethods, methods } from '../../../server/src/formats/pg-hba/catalogue/methods.js';
import { formerOptions, optionOf, options } from '../../../server/src/formats/pg-hba/catalogue/options.js';

describe('the vocabulary', () => {
  it('has each word once', () => {
    const names = vocabulary.entries.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)]);
  });

  it('explains every word', () => {
    for (const { summary } of vocabulary.entries) expect(summary).toMatch(/\.$/);
  });

  it('names methods that there are', () => {
    for (const option of options.entries) {
      for (const name of option.methods ?? []) expect(methods.get(name)?.name).toBe(name);
    }
    for (const { otherwise } of methods.entries) {
      if (otherwise !== undefined) expect(methods.get(otherwise)?.name).toBe(otherwise);
    }
  });

  it('gives a known word for one that is not', () => {
    for (const [name, { instead }] of formerMethods) {
      expect(methods.get(name)).toBeUndefined();
      expect(methods.get(instead)?.name).toBe(instead);
    }
    for (const [name, instead] of formerOptions) {
      expect(options.get(name)).toBeUndefined();
      expect(options.get(instead)?.name).toBe(instead);
    }
    for (const { instead } of keywords.entries) {
      if (instead !== undefined) expect(keywords.get(instead)?.name).toBe(instead);
    }
  });

  it('knows keywords by their column, in lower case', () => {
    expect(isKeyword('all', 'address')).toBe(true);
    expect(isKeyword('samenet', 'database')).toBe(false);
    expect(isKeyword('ALL', 'user')).toBe(false);
  });

  it('knows options by the letters as they are, and those of a validator by their prefix', () => {
    expect(optionOf('Map')).toBeUndefined();
    expect(optionOf('validator')?.name).toBe('validator');
    expect(optionOf('validator.audience')?.since).toBe('19');
  });
});
