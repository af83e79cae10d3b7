import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/diff.js';

describe('a unified diff', () => {
  it('is empty between equal texts', () => {
    expect(unifiedDiff('x', 'a\nb\n', 'a\nb\n')).toBe('');
  });

  it.each([
    ['a line that is added to nothing', '', 'a\n', '@@ -0,0 +1,1 @@\n+a\n'],
    ['all that is removed', 'a\n', '', '@@ -1,1 +0,0 @@\n-a\n'],
    ['a line at the beginning', 'b\n', 'a\nb\n', '@@ -1,1 +1,2 @@\n+a\n b\n'],
    ['an end of line that is missing', 'a', 'a\n', '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n'],
    ['a line ending', 'a\r\n', 'a\n', '@@ -1,1 +1,1 @@\n-a\r\n+a\n'],
  ])('shows %s', (_, before, after, hunks) => {
    expect(unifiedDiff('x', before, after)).toBe(`--- x\n+++ x\n${hunks}`);
  });

  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join('');

  it('joins changes that share their context, and parts those that do not', () => {
    const near = unifiedDiff('x', `a\n${lines(1, 6)}b\n`, `A\n${lines(1, 6)}B\n`);
    expect(near.match(/^@@/gm)).toHaveLength(1);
    const far = unifiedDiff('x', `a\n${lines(1, 7)}b\n`, `A\n${lines(1, 7)}B\n`);
    expect(far.match(/^@@.*/gm)).toEqual(['@@ -1,4 +1,4 @@', '@@ -6,4 +6,4 @@']);
  });

  it('shows a moved line where it was and where it is, and no more', () => {
    const diff = unifiedDiff('x', `moved\n${lines(1, 9)}`, `${lines(1, 9)}moved\n`);
    expect(diff.match(/^[-+][^-+].*/gm)).toEqual(['-moved', '+moved']);
  });

  it('patches one text into the other, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', 'x\r'), { maxLength: 30 })
      .chain((parts) => fc.boolean().map((closed) => parts.join('\n') + (closed ? '\n' : '')));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patch(before, unifiedDiff('x', before, after))).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the texts, even if they share nothing', () => {
    const before = Array.from({ length: 100_000 }, (_, index) => `before ${index}\n`).join('');
    const after = before.replaceAll('before', 'after');
    const start = performance.now();
    unifiedDiff('x', before, after);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Applies a diff as `patch` does, and refuses one whose lines or places do not fit. */
function patch(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let taken = 0;
  const body = diff.replace(/^--- x\n\+\+\+ x\n/, '').replaceAll('\n\\ No newline at end of file\n', '\0');
  for (const hunk of body.split(/^(?=@@ )/m).filter(Boolean)) {
    const [, from, fromLength, to, toLength] = (/^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n/.exec(hunk) ?? []).map(
      Number,
    );
    const start = fromLength === 0 ? from : Number(from) - 1;
    while (taken < Number(start)) result.push(old[taken++] as string);
    expect(result.length).toBe(toLength === 0 ? to : Number(to) - 1);
    const counted = { old: 0, new: 0 };
    for (const line of hunk.slice(hunk.indexOf('\n') + 1).match(/[^\n\0]*[\n\0]/g) ?? []) {
      const text = line.slice(1).replace('\0', '');
      if (line[0] !== '+') {
        expect(old[taken++]).toBe(text);
        counted.old++;
      }
      if (line[0] !== '-') {
        result.push(text);
        counted.new++;
      }
    }
    expect(counted).toEqual({ old: fromLength, new: toLength });
  }
  return [...result, ...old.slice(taken)].join('');
}
