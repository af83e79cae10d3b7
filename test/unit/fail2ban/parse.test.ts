import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../server/src/core/text.js';
import { writtenValue } from '../../../server/src/formats/fail2ban/model/setting.js';
import { parseIni } from '../../../server/src/formats/fail2ban/parse/parse.js';
import { statementAt } from '../../../server/src/formats/fail2ban/parse/statements.js';

const parse = (text: string) => parseIni(new SourceText(text));

/** What a text sets, as `section.option` and the value. */
function settings(text: string): [string, string][] {
  return parse(text).sections.flatMap(({ name, options }) =>
    options.map((option): [string, string] => [`${name}.${option.name}`, writtenValue(option)]),
  );
}

const problems = (text: string) => parse(text).problems.map(({ kind }) => kind);

describe('a file of fail2ban', () => {
  it.each([
    [
      '[a]\nb=1\rC : 2\r\nd = 3',
      [
        ['a.b', '1'],
        ['a.c', '2'],
        ['a.d', '3'],
      ],
    ],
    ['[a]\nb = 1\u2028c = 2\n', [['a.b', '1\u2028c = 2']]],
    ['[a]\nb = 1\n\t2\n\n # no part of it\n  3 ; nor this\n', [['a.b', '1\n2\n\n3']]],
    ['[a]\nb = 1;2 # 3\n', [['a.b', '1;2 # 3']]],
    ['[a] ; b\nc\0d = 1\n', [['a.c\0d', '1']]],
    ['[a]]b\nc =\n', [['a].c', '']]],
    [
      '[a]\n  b = 1\n  c = 2\n',
      [
        ['a.b', '1'],
        ['a.c', '2'],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(problems(text)).toEqual([]);
    expect(settings(text)).toEqual(expected);
  });

  it.each([
    ['\uFEFF[a]\nb = 1\n', ['byte-order-mark']],
    ['# c\n\uFEFF[a]\nb = 1\n', ['byte-order-mark']],
    ['b = 1\nc = 2\n[a]\nd = 3\n', ['no-section-header']],
    ['[a\nb = 1\n', ['unclosed-header']],
    ['[a]\nb = 1\n[c\nb = 2\n', ['unclosed-header']],
    ['[a]\nb\n', ['no-delimiter']],
    ['[a]\nb = 1\nc\n  d\n', ['no-delimiter']],
    ['[a]\n= 1\n', ['no-name']],
    ['[a]\nb = 1\nB = 1\n', ['duplicate-option']],
    ['[a]\nb = 1\n[a]\nb = 1\n', ['duplicate-section']],
    ['[DEFAULT]\nb = 1\n[a]\nb = 1\n[DEFAULT]\nb = 1\n', ['duplicate-option']],
  ])('objects to %j', (text, expected) => expect(problems(text)).toEqual(expected));
});

it('takes the lines of a value for one statement', () => {
  const text = '[a]\n  b = 1\n    2\nc = 3\n';
  const file = parse(text);
  expect(statementAt(file, text.indexOf('2'))).toBe(text.indexOf('b'));
  expect(statementAt(file, text.indexOf('3'))).toBe(text.indexOf('c'));
  expect(statementAt(file, 1)).toBe(1);
});
