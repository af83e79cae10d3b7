import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { lineStartAt, parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';

const parse = (text: string, release = '15') =>
  parsePgHba(new SourceText(text), parseTarget(info.target, release) as Target);

/** The words of each line, those of one column joined by bars. */
const lines = (text: string, release?: string) =>
  parse(text, release).lines.map(({ fields }) =>
    fields.map((field) => field.map((token) => token.text).join('|')).join(' · '),
  );

describe('words, as PostgreSQL 15 reads them', () => {
  it.each([
    ['blanks', ' a\tb\rc', 'a · b · c'],
    ['no blanks', 'a\fb\vc\u00a0d', 'a\fb\vc\u00a0d'],
    ['commas', 'a,b c, d', 'a|b · c|d'],
    ['a blank before a comma', 'a ,b', 'a · b'],
    ['commas in a row', ',a,,b,', 'a|b'],
    ['a comma that pulls in the next column', 'a, b c', 'a|b · c'],
    ['quotes', '"a b,c#d" e', 'a b,c#d · e'],
    ['quotes within a word', 'a" b"c', 'a bc'],
    ['a doubled quote', '"a""b"', 'a"b'],
    ['an open quote', 'a "b c, d # e', 'a · b c, d # e'],
    ['single quotes', "'a b'", "'a · b'"],
    ['nothing in quotes', '"" a', ' · a'],
    ['a comment', 'a b#c d', 'a · b'],
    ['a backslash', 'a\\b \\c', 'a\\b · \\c'],
  ])('%s', (_what, text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it.each([
    ['"all"', true, false],
    ['""all', true, false],
    ['"a"ll', true, false],
    ['al"l"', false, true],
    ['all""', false, true],
    ['all', false, false],
  ])('%s', (text, isQuoted, isPartlyQuoted) => {
    expect(parse(text).lines[0]?.fields[0]?.[0]).toMatchObject({ text: 'all', isQuoted, isPartlyQuoted });
  });

  it.each([
    ['@names', true],
    ['@"my names"', true],
    ['@', false],
    ['"@names"', false],
    ['a@names', false],
  ])('%s', (text, isReference) => {
    expect(parse(text).lines[0]?.fields[0]?.[0]?.isFileReference).toBe(isReference);
  });

  it('know where they stand, quotes included', () => {
    const text = 'host "a b", c\\\nd  e # f';
    const file = parse(text);
    const words = file.lines[0]?.fields.flat().map((token) => file.source.slice(token));
    expect(words).toEqual(['host', '"a b"', 'c\\\nd', 'e']);
    expect(file.source.slice(file.lines[0]?.comment ?? { start: 0, end: 0 })).toBe('# f');
  });
});

describe('lines', () => {
  it.each([
    ['end with a line feed alone', 'a\rb\r\nc\n\nd', ['a · b', 'c', 'd']],
    ['are joined by a backslash', 'a \\\nb al\\\nl', ['a · b · all']],
    ['are joined before CRLF too', 'a\\\r\nb', ['ab']],
    ['are joined in a comment too', 'a # b \\\nc\nd', ['a', 'd']],
    ['are joined within quotes', '"a\\\n b"', ['a b']],
    ['are not joined where blanks follow the backslash', 'a \\ \nb', ['a · \\', 'b']],
    ['lose the last backslash alone', 'a\\\\\nb', ['a\\b']],
    ['are not joined by a backslash that was there before', 'a\\\\\n\nb', ['a\\', 'b']],
    ['may end the file with a backslash', 'a \\', ['a']],
    ['lose what follows a NUL, and the line ending', 'a\0b\nc\nd', ['ac', 'd']],
    ['are joined by a backslash before a NUL', 'a\\\0b\n\nc', ['ac']],
  ])('%s', (_what, text, expected) => {
    expect(lines(text, '14')).toEqual(expected);
  });

  it('are not joined before 14', () => {
    expect(lines('a \\\nb\\\n', '13')).toEqual(['a · \\', 'b\\']);
    expect(lines('a\0b\nc', '13')).toEqual(['a', 'c']);
  });

  it('know where they begin', () => {
    const file = parse('a\nb \\\nc \\\nd\ne');
    expect(lineStartAt(file, 7)).toBe(2);
    expect(lineStartAt(file, 12)).toBe(12);
  });
});

describe('directives', () => {
  const directives = (text: string, release: string) =>
    parse(text, release).lines.map(({ directive }) => directive);

  it('have two columns', () => {
    expect(directives('include a.conf\ninclude a b\ninclude\n"include_dir" d\nInclude a', '16')).toEqual([
      'include',
      undefined,
      undefined,
      'include_dir',
      undefined,
    ]);
  });

  it('are there since 16', () => {
    expect(directives('include a.conf', '15')).toEqual([undefined]);
  });

  it('ask for files beside the one that they stand in', () => {
    expect(parse('include "my [a].conf"\ninclude_dir /d\nhost @n all', '16').includes).toMatchObject([
      { pattern: 'my \\[a].conf', base: 'document' },
      { pattern: '/d/*.conf', base: 'filesystem', isFolder: true },
      { pattern: 'n', base: 'document' },
    ]);
  });
});
