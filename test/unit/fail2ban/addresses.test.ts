import { describe, expect, it } from 'vitest';
import {
  addressText,
  isHostName,
  isMapped,
  isPublic,
  readAddress,
  readIgnored,
} from '../../../server/src/formats/fail2ban/values/addresses.js';

/** What fail2ban 1.0.2 showed with `get JAIL ignoreip`, or how it refused to start. */
const SEEN: readonly (readonly [word: string, shown: string])[] = [
  ['127.0.0.1/8', '127.0.0.0/8'],
  ['10.1.2.3/24', '10.1.2.0/24'],
  ['10.0.0.0/255.0.0.0', '10.0.0.0/8'],
  ['10.0.0.0/08', '10.0.0.0/8'],
  ['10.0.0.0/+8', '10.0.0.0/8'],
  ['10.0.0.0/0.0.0.0', '0.0.0.0/0'],
  ['10.0.0.1/24;10.0.0.2', '0.0.0.0/0'],
  ['192.0.2.1/255.255.255.O', '0.0.0.0/0'],
  ['10.0.0.0/256.0.0.0', '0.0.0.0/0'],
  ['2001:db8::/ffff::', '2001:0:0:0:0:0:0:0/16'],
  ['[::1]', '0:0:0:0:0:0:0:1/128'],
  ['::ffff:10.0.0.5', '10.0.0.5/32'],
  ['300.1.1.1', 'name 300.1.1.1'],
  ['192.168.001.5', 'name 192.168.001.5'],
  ['192.168.1.*', 'name 192.168.1.*'],
  ['10/8', 'name 10'],
  ['010.0.0.0/8', 'name 010.0.0.0'],
  ['example.com/24', 'name example.com'],
  ['"10.0.0.3"', 'name "10.0.0.3"'],
  ['192.0.2.1/33', 'single'],
  ['192.0.2.1/-1', 'single'],
  ['2001:db8::1/129', 'single'],
  ['192.0.2.7/', 'refused'],
  ['10.0.0.0/abc', 'refused'],
  ['10.0.0.0/8/8', 'refused'],
  ['10.0.0.0/0.0.0.255', 'refused'],
  ['10.0.0.4/255.255.0.255', 'refused'],
  ['10.0.0.0/ff::', 'refused'],
];

describe('an entry of ignoreip', () => {
  it.each(SEEN)('%s is read as %s', (word, shown) => expect(shownAs(word)).toBe(shown));
});

function shownAs(word: string): string {
  const ignored = readIgnored(word);
  switch (ignored.kind) {
    case 'network': {
      const { family, address, length } = ignored;
      const size = family === 4 ? 8n : 16n;
      const parts = Array.from({ length: family === 4 ? 4 : 8 }, (_, index) =>
        ((address >> (size * BigInt((family === 4 ? 3 : 7) - index))) & ((1n << size) - 1n)).toString(
          family === 4 ? 10 : 16,
        ),
      );
      return `${parts.join(family === 4 ? '.' : ':')}/${length}`;
    }
    case 'name':
      return `name ${ignored.name}`;
    case 'odd-prefix':
      return 'single';
    default:
      return ignored.kind;
  }
}

describe('an address', () => {
  it.each([
    ['2001:db8::', '2001:db8::'],
    ['::', '::'],
    ['1:0:0:2::3', '1::2:0:0:0:3'],
    ['0:0:0:0:0:0:0:1', '::1'],
    ['192.0.2.1', '192.0.2.1'],
  ])('%s is written as %s', (text, written) => {
    const address = readAddress(text);
    expect(address && addressText(address)).toBe(written);
  });

  it.each(['1::2::3', '1:2:3', 'g::', '1:2:3:4:5:6:7:8:9', '1.2.3', '::1.2.3.4.5', ':::'])(
    'is not %s',
    (text) => expect(readAddress(text)).toBeUndefined(),
  );
});

describe('a network', () => {
  it.each([
    ['203.0.0.0/8', true],
    ['10.0.0.0/8', false],
    ['10.0.0.0/7', true],
    ['100.64.0.0/10', false],
    ['fd00::/8', false],
    ['2001:db8::/29', true],
    ['::/1', true],
  ])('%s is of the Internet: %s', (text, expected) => {
    const ignored = readIgnored(text);
    expect(ignored.kind === 'network' && isPublic(ignored)).toBe(expected);
  });

  it('of IPv4 may be written as IPv6', () => {
    const ignored = readIgnored('::ffff:10.0.0.0/104');
    expect(ignored.kind === 'network' && isMapped(ignored)).toBe(true);
  });
});

describe('the name of a host', () => {
  it.each(['example.com', 'a', 'münchen.example', 'host_1.example.', 'x1'])('may be %s', (text) =>
    expect(isHostName(text)).toBe(true),
  );
  it.each(['', '.', 'a..b', '10', '1.2.3', '-a.example', 'a b', '192.168.1.*', 'a/b'])('is not %s', (text) =>
    expect(isHostName(text)).toBe(false),
  );
});
