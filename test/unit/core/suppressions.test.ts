import { describe, expect, it } from 'vitest';
import type { CommentSyntax } from '../../../server/src/core/format.js';
import {
  type Commenting,
  Suppressions,
  suppressFileEdit,
  suppressLineEdit,
} from '../../../server/src/core/suppressions.js';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';

const hash: CommentSyntax = { open: '#', close: '' };
const arrows: CommentSyntax = { open: '<!--', close: '-->', reason: ':' };

/** Comments may stand anywhere, and a statement is a line. */
function commenting(syntax: CommentSyntax): Commenting {
  return { syntax, statementAt: (offset) => offset, firstPlace: 0 };
}

/** Every `#` begins a comment that ends with its line, every `<!--` one that ends with `-->`. */
function read(text: string, syntax = hash): Suppressions {
  const pattern = syntax === hash ? /#.*/g : /<!--[\s\S]*?-->/g;
  const comments = [...text.matchAll(pattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
  }));
  return new Suppressions(new SourceText(text), comments, commenting(syntax));
}

/** The words of a text that a finding of `rule` would be suppressed at. */
function suppressedWords(text: string, rule: string, syntax = hash): string[] {
  const suppressions = read(text, syntax);
  const words = [
    ...text.replace(/#.*|<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length)).matchAll(/\w+/g),
  ];
  return words.filter((word) => suppressions.taking(rule, word.index)).map((word) => word[0]);
}

const dedent = (text: string) => text.replace(/^\n| +$/g, '').replaceAll(/^ {6}/gm, '');

describe('a suppression', () => {
  it('takes what is found on the next line', () => {
    const text = 'one\n# hardlint-disable-next-line a\ntwo two\nthree';
    expect(suppressedWords(text, 'a')).toEqual(['two', 'two']);
    expect(suppressedWords(text, 'b')).toEqual([]);
  });

  it('takes what is found on its own line', () => {
    expect(suppressedWords('one\ntwo # hardlint-disable-line a\nthree', 'a')).toEqual(['two']);
  });

  it('takes what is found up to where the rule is enabled again', () => {
    const text = 'one\n# hardlint-disable a\ntwo\nthree\n# hardlint-enable a\nfour';
    expect(suppressedWords(text, 'a')).toEqual(['two', 'three']);
    expect(suppressedWords('one\n# hardlint-disable a\ntwo\nthree', 'a')).toEqual(['two', 'three']);
  });

  it('takes what is found anywhere in the file', () => {
    expect(suppressedWords('one\n# hardlint-disable-file a\ntwo', 'a')).toEqual(['one', 'two']);
  });

  it('for the file holds from its beginning, and no other comment ends it', () => {
    const text = 'one\n# hardlint-disable a\ntwo\n# hardlint-enable\nthree\n# hardlint-disable-file a';
    expect(suppressedWords(text, 'a')).toEqual(['one', 'two', 'three']);
    expect(suppressedWords(text, 'b')).toEqual([]);
    expect(suppressedWords('# hardlint-disable-file\none\n# hardlint-enable a\ntwo', 'a')).toEqual([
      'one',
      'two',
    ]);
  });

  it('of no rule takes those of all', () => {
    expect(suppressedWords('# hardlint-disable-next-line\none\ntwo', 'b')).toEqual(['one']);
  });

  it('names several rules, with commas or blanks, and a reason', () => {
    const text = '# hardlint-disable-file a, b,c\td -- e is needed here';
    for (const rule of ['a', 'b', 'c', 'd']) expect(suppressedWords(`${text}\none`, rule)).toEqual(['one']);
    expect(suppressedWords(`${text}\none`, 'e')).toEqual([]);
    expect(read(text).all.map((each) => each.rule)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('stands in the comments of the format', () => {
    const text =
      '<!-- hardlint-disable-next-line a -->\n<one/>\n<two/><!--hardlint-disable-line a--><three/>';
    expect(suppressedWords(text, 'a', arrows)).toEqual(['one', 'two', 'three']);
    expect(suppressedWords('<!--\n  hardlint-disable-next-line a\n-->\n<one/>', 'a', arrows)).toEqual([
      'one',
    ]);
  });

  it('goes on for all rules but the one that is enabled', () => {
    const text = '# hardlint-disable\none\n# hardlint-enable a\ntwo\n# hardlint-disable a\nthree';
    expect(suppressedWords(text, 'a')).toEqual(['one', 'three']);
    expect(suppressedWords(text, 'b')).toEqual(['one', 'two', 'three']);
  });

  it('ends for all rules where all are enabled', () => {
    const text = '# hardlint-disable a\n# hardlint-disable b\none\n# hardlint-enable\ntwo';
    expect(suppressedWords(text, 'a')).toEqual(['one']);
    expect(suppressedWords(text, 'b')).toEqual(['one']);
  });

  it('may stand above another one for the same line', () => {
    const text = '# hardlint-disable-next-line a\n  # hardlint-disable-next-line b\none\ntwo';
    expect(suppressedWords(text, 'a')).toEqual(['one']);
    expect(suppressedWords(text, 'b')).toEqual(['one']);
  });

  it('for the next line covers a line of its own, where something may be missing', () => {
    const text = 'one\n# hardlint-disable-next-line a\n# hardlint-disable-next-line b\ntwo';
    const suppressions = read(text);
    expect(suppressions.taking('a', 4)?.rule).toBe('a');
    expect(suppressions.taking('b', 4)?.rule).toBe('b');
    expect(suppressedWords('one # hardlint-disable-next-line a\ntwo', 'a')).toEqual(['two']);
  });

  it.each([
    '# see hardlint-disable-line',
    '# PermitRootLogin yes # hardlint-disable-line a',
    '# hardlint-disabled',
    '# hardlint-disable-nextline a',
    '# hardlint-disable_a',
    '# hardlint disable',
  ])('is not %j', (comment) => expect(read(comment).all).toEqual([]));

  it.each(['#hardlint-disable-file a', '##  hardlint-disable-file a', '#\thardlint-disable-file\ta'])(
    'is %j',
    (comment) => expect(read(comment).all.map((each) => each.rule)).toEqual(['a']),
  );

  it('counts once for one place: the line before the range, the first before the second', () => {
    const suppressions = read(
      dedent(`
      # hardlint-disable a
      # hardlint-disable a
      # hardlint-disable-next-line a
      # hardlint-disable-next-line a
      one`),
    );
    const offset = suppressions.all.at(-1)?.comment.end as number;
    expect(suppressions.taking('a', offset + 1)).toBe(suppressions.all[2]);
  });

  it('knows where it and its names stand', () => {
    const text = '  # hardlint-disable-file a, b -- why';
    const [first, second] = read(text).all;
    expect(first).toEqual({
      rule: 'a',
      name: { start: 26, end: 27 },
      span: { start: 26, end: 27 },
      comment: { start: 2, end: text.length },
    });
    expect(second?.span).toEqual({ start: 29, end: 30 });
    const [only] = read('# hardlint-disable-file a').all;
    expect(only?.span).toEqual({ start: 0, end: 25 });
    expect(only?.name).toEqual({ start: 24, end: 25 });
  });
});

describe('suppressing a line', () => {
  it.each([
    ['one\n  two\n', 7, 'one\n  # hardlint-disable-next-line a\n  two\n'],
    ['one\r\n\ttwo', 7, 'one\r\n\t# hardlint-disable-next-line a\r\n\ttwo'],
    ['', 0, '# hardlint-disable-next-line a\n'],
    ['one\n', 4, 'one\n# hardlint-disable-next-line a\n'],
  ])('of %j at %d', (text, offset, expected) => {
    const fixed = applyEdits(text, [suppressLineEdit(new SourceText(text), offset, 'a', commenting(hash))]);
    expect(fixed).toBe(expected);
  });

  it('is taken back by nothing but its comment', () => {
    const text = 'one\ntwo';
    const once = applyEdits(text, [suppressLineEdit(new SourceText(text), 4, 'a', commenting(hash))]);
    const twice = applyEdits(once, [
      suppressLineEdit(new SourceText(once), once.length, 'b', commenting(hash)),
    ]);
    for (const rule of ['a', 'b']) expect(suppressedWords(twice, rule)).toEqual(['two']);
  });

  it('uses the comments of the format', () => {
    const edit = suppressLineEdit(new SourceText('<a/>'), 0, 'a', commenting(arrows));
    expect(edit.text).toBe('<!-- hardlint-disable-next-line a -->\n');
  });
});

it('suppresses a rule in the whole file by a comment at its top', () => {
  const text = 'one\r\ntwo';
  const fixed = applyEdits(text, [suppressFileEdit(new SourceText(text), 'a', commenting(hash))]);
  expect(fixed).toBe('# hardlint-disable-file a\r\none\r\ntwo');
  expect(suppressedWords(fixed, 'a')).toEqual(['one', 'two']);
});

describe('a format in which a comment may not stand everywhere', () => {
  /** Everything from a `<` to its `>` is a statement, which no comment may be in. */
  const places = (text: string): Commenting => ({
    syntax: arrows,
    statementAt: (offset) => {
      const start = text.lastIndexOf('<', offset);
      return text.slice(start, offset).includes('>') ? offset : start;
    },
    firstPlace: text.startsWith('<?') ? text.indexOf('?>') + 2 : 0,
  });

  it('has its comment above the statement, not above the line in the midst of it', () => {
    const text = '<a/>\n  <b\n    c="d"/>\n';
    const edit = suppressLineEdit(new SourceText(text), text.indexOf('d"'), 'x', places(text));
    const fixed = applyEdits(text, [edit]);
    expect(fixed).toBe('<a/>\n  <!-- hardlint-disable-next-line x -->\n  <b\n    c="d"/>\n');
    const comments = [{ span: { start: 7, end: fixed.indexOf('-->') + 3 } }];
    const suppressions = new Suppressions(new SourceText(fixed), comments, places(fixed));
    expect(suppressions.taking('x', fixed.indexOf('d"'))).toBeDefined();
  });

  it('has its comment right before a statement whose line begins in another one', () => {
    const text = '<a\n  b="c"/><d e="f"/>\n';
    const edit = suppressLineEdit(new SourceText(text), text.indexOf('f'), 'x', places(text));
    expect(applyEdits(text, [edit])).toBe('<a\n  b="c"/><!-- hardlint-disable-line x --> <d e="f"/>\n');
  });

  it('has the comment for the file where the first may stand', () => {
    const text = '<?xml version="1.0"?>\n<a/>\n';
    const edit = suppressFileEdit(new SourceText(text), 'x', places(text));
    expect(applyEdits(text, [edit])).toBe('<?xml version="1.0"?>\n<!-- hardlint-disable-file x -->\n<a/>\n');
  });

  it('leads the reason in by its own mark', () => {
    const text = '<!-- hardlint-disable-file a, b: they know -->\n<c/>\n';
    const [first, second, ...others] = read(text, arrows).all.map(({ rule }) => rule);
    expect([first, second, ...others]).toEqual(['a', 'b']);
  });
});
