import { describe, expect, it } from 'vitest';
import { fits } from '../../../server/src/formats/tomcat-server/rules/resources/environment-values.js';

/** What `decode` and `valueOf` of Java's own classes take, in the order Byte, Short, Integer, Long. */
const WHOLE: readonly (readonly [value: string, taken: string])[] = [
  ['0', 'yyyy'],
  ['-0', 'yyyy'],
  ['+0x10', 'yyyy'],
  ['#ff', 'nyyy'],
  ['-#10', 'yyyy'],
  ['017', 'yyyy'],
  ['08', 'nnnn'],
  ['127', 'yyyy'],
  ['128', 'nyyy'],
  ['-128', 'yyyy'],
  ['-129', 'nyyy'],
  ['2147483648', 'nnny'],
  ['-2147483648', 'nnyy'],
  ['0x80000000', 'nnny'],
  ['9223372036854775808', 'nnnn'],
  ['', 'nnnn'],
  ['+', 'nnnn'],
  ['0x', 'nnnn'],
  ['0x-10', 'nnnn'],
  ['--1', 'nnnn'],
  [' 1', 'nnnn'],
  ['1_000', 'nnnn'],
  ['1L', 'nnnn'],
];

describe('the values of an Environment', () => {
  it.each(WHOLE)('of whole numbers are read as Java reads %j', (value, taken) => {
    const types = ['Byte', 'Short', 'Integer', 'Long'];
    expect(types.map((type) => (fits(type, value) ? 'y' : 'n')).join('')).toBe(taken);
  });

  it.each(['1.', '.5', '1e5', '1e-5f', 'NaN', '-Infinity', '0x1.8p1', '1.5D', ' 1 '])(
    'may be %j',
    (value) => {
      expect(fits('Double', value)).toBe(true);
      expect(fits('Float', value)).toBe(true);
    },
  );

  it.each(['1e', '0x1', '0x.p1', '1L', '1,5', '', '.', '--1'])('cannot be %j', (value) => {
    expect(fits('Double', value)).toBe(false);
  });

  it('are one sign for a Character, anything for a String, and unknown for other classes', () => {
    expect(['a', '', 'ab'].map((value) => fits('Character', value))).toEqual([true, false, false]);
    expect(fits('String', '')).toBe(true);
    expect(fits('Thread', 'x')).toBeUndefined();
  });
});
