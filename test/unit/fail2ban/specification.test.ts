import { describe, expect, it } from 'vitest';
import {
  specificationIn,
  specificationsIn,
} from '../../../server/src/formats/fail2ban/values/specification.js';

/** Texts, and what fail2ban 1.0.2's `extractOptions` makes of them: undefined where it objects. */
const READ: readonly (readonly [string, [string, Record<string, string>] | undefined])[] = [
  ['sshd', ['sshd', {}]],
  ['sshd [mode=ddos]', ['sshd ', { mode: 'ddos' }]],
  ['sshd[]', ['sshd', {}]],
  ['sshd[mode=aggressive]', ['sshd', { mode: 'aggressive' }]],
  ['a[b=c, d="e,f",g=\' h \'] ', ['a', { b: 'c', d: 'e,f', g: 'h' }]],
  ['a[b=c][d=e] [f=g,]', ['a', { b: 'c', d: 'e', f: 'g' }]],
  ['a[b=1,b=2]', ['a', { b: '2' }]],
  ['a[b="x][y=z]', ['a', { b: '"x', y: 'z' }]],
  ['a[é=1]', ['a', { é: '1' }]],
  ['a[mode]', undefined],
  ['a[port=22,2222]', undefined],
  ['a[b = c]', undefined],
  ['a[b="c"d]', undefined],
  ['a[b=c', undefined],
  ['a[', undefined],
  ['[b=c]', undefined],
  ['', undefined],
];

describe('specificationIn', () => {
  it.each(READ)('reads %j as fail2ban does', (text, expected) => {
    const { name, parameters, problem } = specificationIn(text);
    const read = [name, Object.fromEntries(parameters.map((each) => [each.name, each.value]))];
    expect(problem ? undefined : read).toEqual(expected);
  });

  it('tells where everything stands', () => {
    const text = 'x a[b=c, d=" e "] y';
    const { name, parameters } = specificationIn(text, 2, 17);
    expect(name).toBe('a');
    expect(parameters.map(({ from, to }) => text.slice(from, to))).toEqual(['b=c', 'd=" e "']);
    expect(parameters.map(({ valueStretch: { from, to } }) => text.slice(from, to))).toEqual(['c', '" e "']);
  });

  it.each([
    ['a[b=c', 'unclosed', '[b=c'],
    ['a[port=22,2222]', 'no-parameter', '2222]'],
    ['a[b="c"d]', 'after-value', 'd]'],
    ['[b]', 'no-name', '[b]'],
  ])('tells what is wrong with %j', (text, kind, rest) => {
    const { problem } = specificationIn(text);
    expect(problem?.kind).toBe(kind);
    expect(text.slice(problem?.at)).toBe(rest);
  });
});

/** Lists, and what fail2ban 1.0.2's `splitWithOptions` makes of them. */
const SPLIT: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['a b\nc', ['a', 'b', 'c']],
  ['a, b', ['a,', 'b']],
  ['a[b="c d"]\n  e [f=g]', ['a[b="c d"]', 'e [f=g]']],
  ['a[b="]"] c', ['a[b="]"]', 'c']],
  ['a[b=c]\n[d=e]', ['a[b=c]\n[d=e]']],
  ['a[b=c][\nd=e] f', ['a[b=c][\nd=e]', 'f']],
  ['a[b=c d', ['a[b=c', 'd']],
  ['a[mode] b', ['a[mode]', 'b']],
  ['a[b=c]d e', ['a[b=c]d', 'e']],
  ['a[b=c="x,y z"] d', ['a[b=c="x,y z"]', 'd']],
  ['a[b="x y] c', ['a[b="x y]', 'c']],
];

describe('specificationsIn', () => {
  it.each(SPLIT)('splits %j as fail2ban does', (text, expected) => {
    expect(specificationsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it('takes no longer than a text is long', () => {
    const text = 'a [b="c d= '.repeat(20_000);
    expect(specificationsIn(text).length).toBeGreaterThan(20_000);
  });
});
