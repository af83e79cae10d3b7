import { describe, expect, it } from 'vitest';
import { compileRegex, type Regex } from '../../../server/src/formats/pg-hba/regex/regex.js';

function compiled(pattern: string): Regex {
  const regex = compileRegex(pattern);
  if (typeof regex === 'string') throw new Error(regex);
  return regex;
}

describe('a regular expression', () => {
  it.each([
    ['', 'bob', true],
    ['ob', 'bobby', true],
    ['^bob$', 'bobby', false],
    ['^(bob|app)_[0-9]{1,2}$', 'app_12', true],
    ['^(bob|app)_[0-9]{1,2}$', 'app_123', false],
    ['^a.b$', 'a-b', true],
    ['^[^ab]+$', 'cab', false],
    ['^[]a-]+$', ']-a', true],
    ['^[[:upper:]]', 'Bob', true],
    ['^[[:alpha:]]$', 'é', false],
    ['^..$', 'é', true],
    ['\\mapp\\M', 'the app', true],
    ['\\mapp\\M', 'apps', false],
    ['^\\w+\\Z', 'a_1', true],
    ['^\\x62ob$', 'bob', true],
    ['(?i)^BOB$', 'bob', true],
    ['(?x)^b o b # the builder', 'bob', true],
    ['***=a.b', 'a.b', true],
    ['***=a.b', 'axb', false],
    ['^a{2,}$', 'aaaa', true],
    ['^(a*)*$', 'aaaa', true],
    ['a??b*?', 'zz', true],
    ['^{', '{', true],
    ['(?#a note)b', 'ab', true],
    ['[[.hyphen.]]', 'a-b', true],
  ])('%j tells of %j that it matches: %j', (pattern, name, matches) => {
    expect(compiled(pattern).matches(name)).toBe(matches);
  });

  it.each([
    ['(a', 'parentheses () not balanced'],
    ['a)', 'parentheses () not balanced'],
    ['[a', 'brackets [] not balanced'],
    ['a{1', 'braces {} not balanced'],
    ['a{2,1}', 'invalid repetition count(s)'],
    ['a{256}', 'invalid repetition count(s)'],
    ['*', 'quantifier operand invalid'],
    ['a**', 'quantifier operand invalid'],
    ['^*', 'quantifier operand invalid'],
    ['a(?P<name>b)', 'quantifier operand invalid'],
    ['(?P<name>a)', 'invalid embedded option'],
    ['[z-a]', 'invalid character range'],
    ['[[:letter:]]', 'invalid character class'],
    ['[[.xx.]]', 'invalid collating element'],
    ['\\q', 'invalid escape \\ sequence'],
    ['\\', 'invalid escape \\ sequence'],
    ['\\1(a)', 'invalid backreference number'],
    ['(?z)a', 'invalid embedded option'],
    ['***a', 'quantifier operand invalid'],
  ])('%j is refused: %s', (pattern, refusal) => {
    expect(compileRegex(pattern)).toBe(refusal);
  });

  it.each(['(a)\\1', 'a(?=b)', '(?<!a)b', `${'('.repeat(500)}${')'.repeat(500)}`, '((a{200}){200}){200}'])(
    'does not claim to know what %j matches',
    (pattern) => {
      expect(compiled(pattern).matches('ab')).toBeUndefined();
    },
  );

  it('takes linear time, whatever the expression', () => {
    expect(compiled('^(a|a)*(a|a)*(a|a)*b$').matches('a'.repeat(5000))).toBe(false);
  });

  it.each([
    ['^a$', true],
    ['\\Aa\\Z', true],
    ['^a$|^b$', true],
    ['^a$|b', false],
    ['^a', false],
    ['a$', false],
  ])('%j is anchored at both ends: %j', (pattern, isAnchored) => {
    expect(compiled(pattern).isAnchored).toBe(isAnchored);
  });

  it.each([
    ['', true],
    ['.', true],
    ['.*', true],
    ['^.*$', true],
    ['^.+$', true],
    ['^', true],
    ['a*', true],
    ['^a*', true],
    ['a|.', true],
    ['^a*$', false],
    ['^.$', false],
    ['..', false],
    ['\\w', false],
  ])('%j matches every name: %j', (pattern, matchesEveryName) => {
    expect(compiled(pattern).matchesEveryName).toBe(matchesEveryName);
  });
});
