import { describe, expect, it } from 'vitest';
import { newestTarget, parseTarget, parseVersion, since } from '../../../server/src/core/target.js';

const range = {
  product: 'toyd',
  title: 'Toyd',
  newest: '10.2',
  oldest: '7.4',
  variants: ['debian', 'redhat'],
};
const target = (spec: string) => {
  const parsed = parseTarget(range, spec);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
};

describe('a version', () => {
  it('compares by its numbers', () => {
    const sorted = ['7.4', '8.9', '8.10', '9', '9.2p1', '10.0', '10.1.20', '15'].map(parseVersion);
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    expect(parseVersion('9.2p1')).toBe(parseVersion('9.2'));
    expect(parseVersion('9')).toBe(parseVersion('9.0'));
  });

  it.each(['', 'newest', '9.', '.2', '9,2', '-1', '9.2-debian', '99999', '9.2p'])('is not %j', (text) => {
    expect(parseVersion(text)).toBeNaN();
  });
});

describe('a target', () => {
  it('is a release with or without a build', () => {
    expect(target('9.2')).toEqual({ version: parseVersion('9.2'), label: '9.2' });
    expect(target('9.2-debian')).toEqual({
      version: parseVersion('9.2'),
      variant: 'debian',
      label: '9.2-debian',
    });
    expect(newestTarget(range)).toEqual({ ...target('10.2'), isAssumed: true });
  });

  it('may be newer than what is known', () => expect(target('11.0').version).toBe(parseVersion('11.0')));

  it.each([
    ['latest', /"latest" is no release of Toyd; write one such as 10\.2/],
    ['-debian', /no release/],
    ['7.3', /older than hardlint knows; the oldest is 7\.4/],
    ['9.2-bsd', /"bsd" is no variant of Toyd.*debian, redhat/],
    ['9.2-', /"" is no variant/],
  ])('is not %j, and it is said why', (spec, reason) => {
    expect(parseTarget(range, spec)).toMatch(reason);
  });

  it('has what came with its release or before', () => {
    expect(since(target('9.2'), '9.2')).toBe(true);
    expect(since(target('9.2'), '9.3')).toBe(false);
    expect(since(target('10.0'), '9.9')).toBe(true);
  });

  it('has what came with its patch level or before, and all of its line where it has none', () => {
    expect(since(target('9.2.1'), '9.2.1')).toBe(true);
    expect(since(target('9.2.1'), '9.2.2')).toBe(false);
    expect(since(target('9.2.1'), '9.2')).toBe(true);
    expect(since(target('9.2'), '9.2.2')).toBe(true);
    expect(since(target('9.3'), '9.2.2')).toBe(true);
  });
});
