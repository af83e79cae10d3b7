import { expect, it } from 'vitest';
import { interpolate } from '../../../server/src/formats/fail2ban/model/interpolate.js';

const VALUES = new Map([
  ['a', '1'],
  ['b', '%(a)s%(a)s'],
  ['loop', 'x%(loop)s'],
  ['bad', '5%'],
  ['default/a', '2'],
]);

const read = (value: string) => interpolate(value, (name) => VALUES.get(name));

it.each([
  ['100%%', '100%'],
  ['%(B)s', '11'],
  ['%(default/a)s', '2'],
])('replaces the references of %j', (value, expected) => expect(read(value)).toEqual({ value: expected }));

it.each([
  ['%(DEFAULT/a)s', 'unknown-name', 'DEFAULT/a', []],
  ['%( a )s', 'unknown-name', ' a ', []],
  ['%(a)', 'bad-reference', '%(a)', []],
  ['%()s', 'bad-reference', '%()', []],
  ['%d', 'lone-percent', '%d', []],
  ['%(bad)s', 'lone-percent', '%', ['bad']],
])('tells what is wrong with %j', (value, kind, text, through) => {
  expect(read(value)).toEqual({ problem: { kind, text, through } });
});

it('gives up where a value has itself in it', () => {
  expect(read('%(loop)s')).toMatchObject({ problem: { kind: 'too-deep', text: 'loop' } });
});
