import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../server/src/formats/index.js';

const PAGES = ['README.md', 'examples/README.md', 'scripts/generate/rule-index.ts'];

describe('what people read first', () => {
  it.each(PAGES)('%s names no rule that does not exist', async (page) => {
    const loaded = await Promise.all(formats.map((format) => format.load()));
    const known: string[] = loaded.flatMap(({ rules }) => rules.map(({ id }) => id));
    const text = readFileSync(fileURLToPath(new URL(`../../../${page}`, import.meta.url)), 'utf8');
    const ids = new RegExp(`(?<![\\w/])(?:${formats.map(({ id }) => id).join('|')})/[a-z\\d-]+`, 'g');
    expect((text.match(ids) ?? []).filter((id) => !known.includes(id))).toEqual([]);
  });
});
