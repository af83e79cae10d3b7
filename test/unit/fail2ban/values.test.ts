import { describe, expect, it } from 'vitest';
import { mayBeEncoding } from '../../../server/src/formats/fail2ban/values/encoding.js';
import { readInteger } from '../../../server/src/formats/fail2ban/values/integer.js';
import { isTimeZone } from '../../../server/src/formats/fail2ban/values/time-zone.js';

describe('a whole number', () => {
  it.each([
    ['5', 5],
    [' 5 ', 5],
    ['+3', 3],
    ['-1', -1],
    ['1_0', 10],
    ['007', 7],
  ])('%j is %d', (text, number) => expect(readInteger(text)).toBe(number));

  it.each(['', 'three', '3.5', '"3"', '3;x', '1 2', '0x10'])('%j is none', (text) =>
    expect(readInteger(text)).toBeUndefined(),
  );
});

describe('a time zone', () => {
  it.each(['UTC', 'Z', 'CET', '+0200', '+02:00', 'UTC+02', 'CEST+01:00', 'WITA'])('%s is known', (zone) =>
    expect(isTimeZone(zone)).toBe(true),
  );

  it.each(['utc', 'Europe/Berlin', 'BST', 'UTC+2', 'UTC+9999', 'ET', 'UTC '])('%j is not', (zone) =>
    expect(isTimeZone(zone)).toBe(false),
  );
});

describe('an encoding', () => {
  it.each([
    'auto',
    'UTF-8',
    'utf8',
    'utf-8-sig',
    'UTF_16LE',
    'latin-1',
    'iso-8859-15',
    'cp1252',
    '646',
    'koi8_r',
  ])('%s may be one', (name) => expect(mayBeEncoding(name)).toBe(true));

  it.each(['', 'foo', 'unicode', 'utf-9', 'default'])('%j is none', (name) =>
    expect(mayBeEncoding(name)).toBe(false),
  );
});
