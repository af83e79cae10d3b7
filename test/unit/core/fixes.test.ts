import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../server/src/core/engine.js';
import type { Fix } from '../../../server/src/core/finding.js';
import { chooseFixes, fixAll } from '../../../server/src/core/fixes.js';
import type { RuleInfo } from '../../../server/src/core/rule.js';

/** A finding of which nothing but its rule and its fixes is looked at. */
function finding(fixes: readonly Fix[], id = 'toy/bad'): Diagnostic {
  const rule = { id } as RuleInfo;
  const span = { start: 0, end: 0 };
  return {
    path: '/x',
    rule,
    severity: 'warning',
    span,
    message: '',
    tags: [],
    related: [],
    fixes: () => fixes,
  };
}

function fix(safe: boolean, ...edits: [number, number, string][]): Fix {
  return { title: '', safe, edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })) };
}

const textsOf = (fixes: readonly Fix[]) => fixes.map((each) => each.edits.map((edit) => edit.text).join());

/** Finds each occurrence of a word, which a fix replaces by another. */
const replacing =
  (word: string, by: string, safe = true) =>
  (text: string) =>
    [...text.matchAll(new RegExp(word, 'g'))].map((match) =>
      finding([fix(safe, [match.index, match.index + word.length, by])]),
    );

describe('choosing fixes', () => {
  it('takes the first safe one of each finding', () => {
    const two = finding([
      fix(false, [0, 1, 'unsafe']),
      fix(true, [0, 1, 'safe']),
      fix(true, [0, 1, 'later']),
    ]);
    expect(textsOf(chooseFixes([two], {}))).toEqual(['safe']);
    expect(textsOf(chooseFixes([two], { unsafe: true }))).toEqual(['unsafe']);
  });

  it('takes those of one rule where one is asked for', () => {
    const findings = [finding([fix(true, [0, 1, 'a'])], 'toy/a'), finding([fix(true, [1, 2, 'b'])], 'toy/b')];
    expect(textsOf(chooseFixes(findings, { rule: 'toy/b' }))).toEqual(['b']);
  });

  it('leaves out what overlaps with a fix chosen before, all of its edits', () => {
    const findings = [
      finding([fix(true, [10, 20, 'a'])]),
      finding([fix(true, [0, 1, 'b'], [15, 16, 'b'])]),
      finding([fix(true, [0, 1, 'c'])]),
      finding([fix(true, [5, 12, 'd'])]),
      finding([fix(true, [20, 25, 'e'])]),
      finding([fix(true, [9, 10, 'f'])]),
      finding([fix(true, [15, 15, 'g'])]),
    ];
    expect(textsOf(chooseFixes(findings, {}))).toEqual(['a', 'c', 'e', 'f']);
  });

  it('takes different insertions at one place, and the same one once', () => {
    const at = (text: string) => finding([fix(true, [3, 3, text])]);
    expect(textsOf(chooseFixes([at('a'), at('b'), at('a')], {}))).toEqual(['a', 'b']);
  });

  it('takes an insertion beside a replacement', () => {
    const findings = [
      finding([fix(true, [3, 6, 'a'])]),
      finding([fix(true, [3, 3, 'b'])]),
      finding([fix(true, [6, 6, 'c'])]),
      finding([fix(true, [4, 4, 'd'])]),
    ];
    expect(textsOf(chooseFixes(findings, {}))).toEqual(['a', 'b', 'c']);
  });
});

describe('fixing all', () => {
  it('applies what is there at once', async () => {
    expect(await fixAll('a b a', replacing('a', 'c'))).toEqual({ text: 'c b c', applied: 2 });
  });

  it('goes on while fixes uncover more', async () => {
    const lint = (text: string) => [...replacing('a', 'b')(text), ...replacing('b', 'c')(text)];
    expect(await fixAll('a', lint)).toEqual({ text: 'c', applied: 2 });
  });

  it('applies overlapping fixes one after the other', async () => {
    expect(await fixAll('aaa', (text) => [...replacing('aa', 'a')(text)])).toEqual({ text: 'a', applied: 2 });
  });

  it('ends where fixes undo each other', async () => {
    const lint = (text: string) => [...replacing('a', 'b')(text), ...replacing('b', 'a')(text)];
    expect((await fixAll('a', lint)).applied).toBe(1);
  });

  it('ends where fixes never end', async () => {
    const { text } = await fixAll('a', () => [finding([fix(true, [0, 0, 'x'])])]);
    expect(text).toMatch(/^x{1,100}a$/);
  });

  it('waits for findings that come later, and leaves the unsafe alone', async () => {
    const lint = async (text: string) => replacing('a', 'b', false)(text);
    expect(await fixAll('a', lint)).toEqual({ text: 'a', applied: 0 });
    expect(await fixAll('a', lint, { unsafe: true })).toEqual({ text: 'b', applied: 1 });
  });
});
