import { describe, expect, it } from 'vitest';
import { newestTarget } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import {
  type Address,
  covers,
  isEverything,
  isLoopback,
  isPrivate,
  type Network,
  networkText,
} from '../../../server/src/formats/pg-hba/model/address.js';
import { HbaRecord } from '../../../server/src/formats/pg-hba/model/record.js';
import { parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';
import { ipText, likelyLength } from '../../../server/src/formats/pg-hba/values/ip.js';

const target = newestTarget(info.target);

function recordOf(address: string): HbaRecord {
  const source = new SourceText(`host all all ${address} reject`);
  const [line] = parsePgHba(source, target).lines;
  if (!line) throw new Error('no record');
  return new HbaRecord({ path: '/pg_hba.conf', source }, line, line.fields, false, 0, target);
}

function addressOf(text: string): Address {
  const { address } = recordOf(text);
  if (!address) throw new Error(`${text} is no address`);
  return address;
}

/** As the columns `address` and `netmask` of the view `pg_hba_file_rules` have it. */
function asInTheView(address: Address): string {
  if (address.kind === 'network') return `${ipText(address.address)} ${ipText(address.mask)}`;
  return address.kind === 'host-name' ? address.name : address.kind;
}

/** What is in the columns for the address and its mask, and what PostgreSQL 15 on Linux makes of it. */
const READ: readonly (readonly [string, string])[] = [
  ['10.1.2.3/8', '10.1.2.3 255.0.0.0'],
  ['10/8', '0.0.0.10 255.0.0.0'],
  ['10.1/16', '10.0.0.1 255.255.0.0'],
  ['192.168.1/24', '192.168.0.1 255.255.255.0'],
  ['127.1/32', '127.0.0.1 255.255.255.255'],
  ['0/0', '0.0.0.0 0.0.0.0'],
  ['0.0.0.0/0', '0.0.0.0 0.0.0.0'],
  ['010.0.0.0/8', '8.0.0.0 255.0.0.0'],
  ['192.168.010.0/24', '192.168.8.0 255.255.255.0'],
  ['0377.1.2.3/32', '255.1.2.3 255.255.255.255'],
  ['0xa.0xb.0xc.0xd/32', '10.11.12.13 255.255.255.255'],
  ['0X0A000000/8', '10.0.0.0 255.0.0.0'],
  ['167772160/8', '10.0.0.0 255.0.0.0'],
  ['4294967295/32', '255.255.255.255 255.255.255.255'],
  ['037777777777/32', '255.255.255.255 255.255.255.255'],
  ['0xffffffff/32', '255.255.255.255 255.255.255.255'],
  ['1.65535/32', '1.0.255.255 255.255.255.255'],
  ['1.2.65535/32', '1.2.255.255 255.255.255.255'],
  ['1.16777215/32', '1.255.255.255 255.255.255.255'],
  [
    '000000000000000000000000000000000000000000000000000000000000000000000000010.0.0.1/32',
    '8.0.0.1 255.255.255.255',
  ],
  ['"10.0.0.0/8"', '10.0.0.0 255.0.0.0'],
  ['"10".0.0.0/8', '10.0.0.0 255.0.0.0'],
  ['256.1.1.1', '256.1.1.1'],
  ['1.2.65536', '1.2.65536'],
  ['1.16777216', '1.16777216'],
  ['4294967296', '4294967296'],
  ['040000000000', '040000000000'],
  ['0x100000000', '0x100000000'],
  ['08.0.0.0', '08.0.0.0'],
  ['0x', '0x'],
  ['0xg', '0xg'],
  ['10.', '10.'],
  ['.10', '.10'],
  ['10..0.0', '10..0.0'],
  ['10.0.0.0.', '10.0.0.0.'],
  ['10.0.0.0.0', '10.0.0.0.0'],
  ['-1.2.3.4', '-1.2.3.4'],
  ['+1.2.3.4', '+1.2.3.4'],
  ['1e3', '1e3'],
  ['0b1', '0b1'],
  ['"10.0.0.0 "', '10.0.0.0 '],
  ['10.0.0.1%1', '10.0.0.1%1'],
  ['10.0.0.1:5432', '10.0.0.1:5432'],
  ['10.0.0.1-10.0.0.9', '10.0.0.1-10.0.0.9'],
  ['*', '*'],
  ['10.0.0.0\\8', '10.0.0.0\\8'],
  ['::/0', ':: ::'],
  ['::1/128', '::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['1::/16', '1:: ffff::'],
  ['2001:DB8::1/64', '2001:db8::1 ffff:ffff:ffff:ffff::'],
  ['2001:0db8:0000::0001/128', '2001:db8::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['1:2:3:4:5:6:7:8/128', '1:2:3:4:5:6:7:8 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['1:2:3:4:5:6:7::/128', '1:2:3:4:5:6:7:0 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['::2:3:4:5:6:7:8/128', '0:2:3:4:5:6:7:8 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['::ffff:10.0.0.1/128', '::ffff:10.0.0.1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['::FFFF:10.0.0.1/128', '::ffff:10.0.0.1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['::10.0.0.1/128', '::10.0.0.1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['1:2:3:4:5:6:1.2.3.4/128', '1:2:3:4:5:6:102:304 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['64:ff9b::10.0.0.1/96', '64:ff9b::a00:1 ffff:ffff:ffff:ffff:ffff:ffff::'],
  ['0:0:1:0:0:0:1:0/128', '0:0:1::1:0 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['::1:0/128', '::0.1.0.0 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['0:0:0:1:0:0:0:1/128', '::1:0:0:0:1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['[::1]', '[::1]'],
  ['fe80::1%lo/64', 'fe80::1 ffff:ffff:ffff:ffff::'],
  ['fe80::1%1/64', 'fe80::1 ffff:ffff:ffff:ffff::'],
  ['fe80::1%4294967295/64', 'fe80::1 ffff:ffff:ffff:ffff::'],
  ['::1%1/128', '::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::1%7/64', '2001:db8::1 ffff:ffff:ffff:ffff::'],
  ['ff02::1%lo/128', 'ff02::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['ff01::1%lo/128', 'ff01::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['10.0.0.0/08', '10.0.0.0 255.0.0.0'],
  ['10.0.0.0/+8', '10.0.0.0 255.0.0.0'],
  ['"10.0.0.0/ 8"', '10.0.0.0 255.0.0.0'],
  ['10.0.0.0/-0', '10.0.0.0 0.0.0.0'],
  ['10.0.0.0/00000000000000000000000032', '10.0.0.0 255.255.255.255'],
  ['2001:db8::/128', '2001:db8:: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['2001:db8::/33', '2001:db8:: ffff:ffff:8000::'],
  ['10.0.0.0 255.0.0.0', '10.0.0.0 255.0.0.0'],
  ['10.0.0.5 255.255.255.0', '10.0.0.5 255.255.255.0'],
  ['10 255.0.0.0', '0.0.0.10 255.0.0.0'],
  ['10.0.0.0 8', '10.0.0.0 0.0.0.8'],
  ['10.0.0.0 0', '10.0.0.0 0.0.0.0'],
  ['10.0.0.0 255', '10.0.0.0 0.0.0.255'],
  ['10.0.0.0 255.255.255', '10.0.0.0 255.255.0.255'],
  ['10.0.0.0 0xff000000', '10.0.0.0 255.0.0.0'],
  ['10.0.0.0 4278190080', '10.0.0.0 255.0.0.0'],
  ['10.0.0.0 0377.0.0.0', '10.0.0.0 255.0.0.0'],
  ['10.0.0.0 0.0.0.255', '10.0.0.0 0.0.0.255'],
  ['10.0.0.0 255.0.255.0', '10.0.0.0 255.0.255.0'],
  ['"10.0.0.0" "255.0.0.0"', '10.0.0.0 255.0.0.0'],
  ['2001:db8:: ffff:ffff::', '2001:db8:: ffff:ffff::'],
  ['2001:db8:: ffff::ffff', '2001:db8:: ffff::ffff'],
  ['2001:db8:: ::', '2001:db8:: ::'],
  ['2001:db8:: fe00::', '2001:db8:: fe00::'],
  ['fe80::1%1 ffff::', 'fe80::1 ffff::'],
  ['all', 'all'],
  ['samehost', 'samehost'],
  ['samenet', 'samenet'],
  ['"all"', 'all'],
  ['ALL', 'ALL'],
  ['Samehost', 'Samehost'],
  ['a"l"l', 'all'],
  ['all""', 'all'],
  ['""all', 'all'],
  ['localhost', 'localhost'],
  ['example.com', 'example.com'],
  ['.example.com', '.example.com'],
  ['example.com.', 'example.com.'],
  ['my_host', 'my_host'],
  ['""', ''],
  ['ünï', 'ünï'],
];

/** What PostgreSQL 15 refuses, in its own words. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['1.256', 'invalid IP mask "reject": Name or service not known'],
  ['1.65536', 'invalid IP mask "reject": Name or service not known'],
  ['1.2.65536/32', 'specifying both host name and CIDR mask is invalid: "1.2.65536/32"'],
  ['192.168.08.0/24', 'specifying both host name and CIDR mask is invalid: "192.168.08.0/24"'],
  ['0x/8', 'specifying both host name and CIDR mask is invalid: "0x/8"'],
  ['" 10.0.0.0"/8', 'specifying both host name and CIDR mask is invalid: " 10.0.0.0/8"'],
  ['10.*/8', 'specifying both host name and CIDR mask is invalid: "10.*/8"'],
  ["'10.0.0.0'/8", 'specifying both host name and CIDR mask is invalid: "\'10.0.0.0\'/8"'],
  ['1:2:3:4:5:6:7:8::/128', 'specifying both host name and CIDR mask is invalid: "1:2:3:4:5:6:7:8::/128"'],
  ['1:2:3:4:5:6:7:8:9/128', 'specifying both host name and CIDR mask is invalid: "1:2:3:4:5:6:7:8:9/128"'],
  ['1:2:3::4:5:6:7:8/128', 'specifying both host name and CIDR mask is invalid: "1:2:3::4:5:6:7:8/128"'],
  ['12345::/16', 'specifying both host name and CIDR mask is invalid: "12345::/16"'],
  ['00001::/16', 'specifying both host name and CIDR mask is invalid: "00001::/16"'],
  ['::g/128', 'specifying both host name and CIDR mask is invalid: "::g/128"'],
  [':1/128', 'specifying both host name and CIDR mask is invalid: ":1/128"'],
  ['1:/128', 'specifying both host name and CIDR mask is invalid: "1:/128"'],
  ['1:::2/128', 'specifying both host name and CIDR mask is invalid: "1:::2/128"'],
  ['::1::2/128', 'specifying both host name and CIDR mask is invalid: "::1::2/128"'],
  ['::ffff:010.0.0.1/128', 'specifying both host name and CIDR mask is invalid: "::ffff:010.0.0.1/128"'],
  ['::1.2.3/128', 'specifying both host name and CIDR mask is invalid: "::1.2.3/128"'],
  ['::1.2.3.256/128', 'specifying both host name and CIDR mask is invalid: "::1.2.3.256/128"'],
  [
    '1:2:3:4:5:6:7:1.2.3.4/128',
    'specifying both host name and CIDR mask is invalid: "1:2:3:4:5:6:7:1.2.3.4/128"',
  ],
  ['1.2.3.4::/128', 'specifying both host name and CIDR mask is invalid: "1.2.3.4::/128"'],
  ['[::1]/128', 'specifying both host name and CIDR mask is invalid: "[::1]/128"'],
  ['fe80::1%4294967296/64', 'specifying both host name and CIDR mask is invalid: "fe80::1%4294967296/64"'],
  ['fe80::1%/64', 'specifying both host name and CIDR mask is invalid: "fe80::1%/64"'],
  ['fe80::1%%/64', 'specifying both host name and CIDR mask is invalid: "fe80::1%%/64"'],
  ['fe80::1%+1/64', 'specifying both host name and CIDR mask is invalid: "fe80::1%+1/64"'],
  ['::1%lo/128', 'specifying both host name and CIDR mask is invalid: "::1%lo/128"'],
  ['2001:db8::1%lo/64', 'specifying both host name and CIDR mask is invalid: "2001:db8::1%lo/64"'],
  ['ff05::1%lo/128', 'specifying both host name and CIDR mask is invalid: "ff05::1%lo/128"'],
  ['fec0::1%lo/64', 'specifying both host name and CIDR mask is invalid: "fec0::1%lo/64"'],
  ['"10.0.0.0/8 "', 'invalid CIDR mask in address "10.0.0.0/8 "'],
  ['10.0.0.0/-1', 'invalid CIDR mask in address "10.0.0.0/-1"'],
  ['10.0.0.0/33', 'invalid CIDR mask in address "10.0.0.0/33"'],
  ['10.0.0.0/', 'invalid CIDR mask in address "10.0.0.0/"'],
  ['10.0.0.0/8a', 'invalid CIDR mask in address "10.0.0.0/8a"'],
  ['10.0.0.0/0x8', 'invalid CIDR mask in address "10.0.0.0/0x8"'],
  ['10.0.0.0/24/8', 'invalid CIDR mask in address "10.0.0.0/24/8"'],
  ['10.0.0.0/255.0.0.0', 'invalid CIDR mask in address "10.0.0.0/255.0.0.0"'],
  ['10.0.0.0/99999999999999999999', 'invalid CIDR mask in address "10.0.0.0/99999999999999999999"'],
  ['2001:db8::/129', 'invalid CIDR mask in address "2001:db8::/129"'],
  ['all/0', 'specifying both host name and CIDR mask is invalid: "all/0"'],
  ['samehost/32', 'specifying both host name and CIDR mask is invalid: "samehost/32"'],
  ['example.com/32', 'specifying both host name and CIDR mask is invalid: "example.com/32"'],
  ['/8', 'specifying both host name and CIDR mask is invalid: "/8"'],
  ['""/8', 'specifying both host name and CIDR mask is invalid: "/8"'],
  ['10.0.0.0 ffff::', 'IP address and mask do not match'],
  ['2001:db8:: 255.255.0.0', 'IP address and mask do not match'],
  ['2001:db8:: 32', 'IP address and mask do not match'],
  ['10.0.0.0 /8', 'invalid IP mask "/8": Name or service not known'],
  ['10.0.0.0 all', 'invalid IP mask "all": Name or service not known'],
  ['10.0.0.0 ""', 'invalid IP mask "": Name or service not known'],
  ['10.0.0.0 255.0.0.0/8', 'invalid IP mask "255.0.0.0/8": Name or service not known'],
  ['10.0.0.0 255.0.0.256', 'invalid IP mask "255.0.0.256": Name or service not known'],
  ['10.0.0.0 255.0.0.0,255.255.0.0', 'multiple values specified for netmask'],
  ['10.0.0.0', 'invalid IP mask "reject": Name or service not known'],
  ['10.0.0.0/8 255.0.0.0', 'invalid authentication method "255.0.0.0"'],
  ['samenet 255.0.0.0', 'invalid authentication method "255.0.0.0"'],
  ['example.com 255.255.255.255', 'invalid authentication method "255.255.255.255"'],
  ['10.0.0.256 255.255.255.0', 'invalid authentication method "255.255.255.0"'],
  ['10.0.0.1/32,10.0.0.2/32', 'multiple values specified for host address'],
  ['all,samehost', 'multiple values specified for host address'],
];

describe('an address', () => {
  it.each(READ)('%j is read as %j', (written, read) => {
    const { address, isKnown } = recordOf(written);
    expect(isKnown).toBe(true);
    expect(address && asInTheView(address)).toBe(read);
  });

  it.each(REFUSED)('%j is refused: %s', (written, message) => {
    expect(recordOf(written).mistakes.map((mistake) => mistake.message)).toEqual([message]);
  });

  it('may be of an interface that only the machine knows', () => {
    expect(asInTheView(addressOf('fe80::1%eth0/64'))).toBe('fe80::1 ffff:ffff:ffff:ffff::');
  });
});

describe('isLoopback', () => {
  it.each([
    '127.0.0.1/32',
    '127.0.0.0/8',
    '127.0.0.1 255.0.0.0',
    '::1/128',
    'samehost',
    'localhost',
    'LocalHost',
  ])('is true of %s', (text) => expect(isLoopback(addressOf(text))).toBe(true));

  it.each([
    '126.0.0.0/7',
    '127.0.0.1 0.0.0.255',
    '::/127',
    '::ffff:127.0.0.1/128',
    'samenet',
    'all',
    'db.example.com',
  ])('is false of %s', (text) => expect(isLoopback(addressOf(text))).toBe(false));
});

describe('isPrivate', () => {
  it.each([
    '10.0.0.0/8',
    '10.1.2.3 255.255.255.255',
    '172.16.0.0/12',
    '172.31.255.0/24',
    '192.168.0.0/16',
    '100.64.0.0/10',
    '169.254.0.0/16',
    'fd12::/16',
    'fe80::/10',
    '127.0.0.1/32',
    'samehost',
  ])('is true of %s', (text) => expect(isPrivate(addressOf(text))).toBe(true));

  it.each([
    '10.0.0.0/7',
    '172.32.0.0/12',
    '192.168.0.0/15',
    '10.0.0.0 8',
    '192.0.2.0/24',
    '198.51.100.0/24',
    '2001:db8::/32',
    'fc00::/6',
    '::ffff:10.0.0.0/104',
    'samenet',
    'all',
    'db.example.com',
  ])('is false of %s', (text) => expect(isPrivate(addressOf(text))).toBe(false));
});

describe('isEverything', () => {
  it.each([
    ['all', true],
    ['0.0.0.0/0', true],
    ['10.0.0.0 0.0.0.0', true],
    ['::/0', true],
    ['0.0.0.0/1', false],
    ['samenet', false],
    ['db.example.com', false],
  ] as const)('of %s is %s', (text, expected) => expect(isEverything(addressOf(text))).toBe(expected));
});

describe('covers', () => {
  it.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.0.0.0/8', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/7', false],
    ['10.0.0.0/8', '11.0.0.0/16', false],
    ['0.0.0.0/0', '::/0', false],
    ['::/0', '2001:db8::/32', true],
    ['2001:db8::/32', '2001:db8:ffff::1/128', true],
    ['10.0.0.0 0.0.0.8', '10.0.0.0/28', false],
    ['10.0.0.0 0.0.0.8', '10.0.0.0/29', true],
  ] as const)('%s and %s: %s', (outer, inner, expected) => {
    expect(covers(addressOf(outer) as Network, addressOf(inner) as Network)).toBe(expected);
  });
});

describe('networkText', () => {
  it.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['10.1.2.3 255.0.0.0', '10.0.0.0/8'],
    ['10.1.2.3 255.0.255.0', '10.0.2.0 255.0.255.0'],
    ['2001:db8::1/32', '2001:db8::/32'],
    ['255.255.255.255/1', '128.0.0.0/1'],
  ] as const)('of %s is %s', (text, expected) => {
    expect(networkText(addressOf(text) as Network)).toBe(expected);
  });
});

describe('likelyLength', () => {
  it.each([
    ['192.0.2.7', 32],
    ['192.168.0.0', 16],
    ['10.0.0.0', 8],
    ['2001:db8::7', 128],
    ['2001:db8::', undefined],
    ['0.0.0.0', undefined],
    // The mask of a record as it was written before 7.3, without a user.
    ['255.255.255.255', undefined],
    ['255.255.0.0', undefined],
    ['app.example.com', undefined],
  ])('of %s is %s', (text, length) => {
    expect(likelyLength(text)).toBe(length);
  });
});
