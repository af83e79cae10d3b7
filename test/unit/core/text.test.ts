import { describe, expect, it } from 'vitest';
import { applyEdits, overlaps, SourceText } from '../../../server/src/core/text.js';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe('a source text', () => {
  it('has lines that end as LSP says, and at least one', () => {
    expect(new SourceText('').lineStarts).toEqual([0]);
    expect(new SourceText('a\nb\r\nc\rd').lineStarts).toEqual([0, 2, 5, 7]);
    expect(new SourceText('a\n').lineStarts).toEqual([0, 2]);
    expect(new SourceText('\r\r\n\n').lineStarts).toEqual([0, 1, 3, 4]);
    expect(new SourceText('form\ffeed\vand\u2028others').lineStarts).toEqual([0]);
  });

  it.each([
    [0, { line: 0, character: 0 }],
    [1, { line: 0, character: 1 }],
    [2, { line: 0, character: 2 }],
    [3, { line: 1, character: 0 }],
    [4, { line: 1, character: 1 }],
    [-5, { line: 0, character: 0 }],
    [99, { line: 1, character: 1 }],
  ])('puts offset %d at %o', (offset, position) => {
    expect(new SourceText('a\r\nb').positionAt(offset)).toEqual(position);
  });

  it('counts in UTF-16 code units', () => {
    expect(new SourceText('\u{1F600}é\nx').positionAt(3)).toEqual({ line: 0, character: 3 });
  });

  it('gives a line without its ending, and an empty one where there is none', () => {
    const source = new SourceText('one\r\n\ntwo\rthree');
    const lines = [0, 1, 2, 3].map((line) => source.slice(source.lineSpan(line)));
    expect(lines).toEqual(['one', '', 'two', 'three']);
    expect(source.lineSpan(4)).toEqual({ start: 15, end: 15 });
  });

  it('gives a line with its ending', () => {
    const source = new SourceText('one\r\ntwo\nthree');
    expect(source.slice(source.fullLineSpan(1))).toBe('one\r\n');
    expect(source.slice(source.fullLineSpan(5))).toBe('two\n');
    expect(source.slice(source.fullLineSpan(14))).toBe('three');
  });

  it('gives the indentation as it is written', () => {
    const source = new SourceText('a\n \t b\n\t\nc');
    expect(source.indentAt(0)).toBe('');
    expect(source.indentAt(5)).toBe(' \t ');
    expect(source.indentAt(7)).toBe('\t');
  });

  it.each([
    ['a\r\nb\n', '\r\n'],
    ['a\nb\r\n', '\n'],
    ['\nb\r\n', '\n'],
    ['\r\nb\n', '\r\n'],
    ['no line ending', '\n'],
    ['', '\n'],
  ])('of %j writes %j', (text, eol) => {
    expect(new SourceText(text).eol).toBe(eol);
  });
});

describe('overlapping', () => {
  it.each([
    [0, 2, 1, 3, true],
    [0, 2, 2, 4, false],
    [1, 1, 0, 2, true],
    [0, 0, 0, 2, false],
    [2, 2, 0, 2, false],
    [1, 1, 1, 1, false],
  ])('[%d,%d) and [%d,%d): %s', (aStart, aEnd, bStart, bEnd, expected) => {
    const a = { start: aStart, end: aEnd };
    const b = { start: bStart, end: bEnd };
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

describe('applying edits', () => {
  it('replaces, inserts and removes in any order', () => {
    const edits = [edit(6, 11, 'moon'), edit(0, 0, '> '), edit(5, 6, ''), edit(11, 11, '!')];
    expect(applyEdits('hello world', edits)).toBe('> hellomoon!');
  });

  it('keeps the order of insertions at one place, before a replacement that begins there', () => {
    expect(applyEdits('ab', [edit(1, 2, 'B'), edit(1, 1, 'x'), edit(1, 1, 'y')])).toBe('axyB');
  });

  it('leaves a text without edits as it is', () => expect(applyEdits('a', [])).toBe('a'));

  it.each([
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')]],
    ['are the same', [edit(0, 2, ''), edit(0, 2, '')]],
    ['leave the text', [edit(2, 4, '')]],
    ['end before they begin', [edit(2, 1, '')]],
  ])('refuses edits that %s', (_, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });
});
