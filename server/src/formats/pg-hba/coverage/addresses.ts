import type { CoverageItem } from '../../../core/coverage.js';

/** How the addresses of clients are written. */
export const addresses: readonly CoverageItem[] = [
  {
    asks: 'The address is missing: `host all all md5`',
    rules: ['pg-hba/missing-address'],
    remark: 'offers `samehost`, and `local` where the record may be one',
  },
  { asks: 'An address on a `local` record', rules: ['pg-hba/address-on-local'] },
  {
    asks: 'A length that is none: `/33`, `/24/8`, `/255.0.0.0`, or blanks after the slash',
    rules: ['pg-hba/invalid-cidr-length'],
  },
  { asks: 'An address without a length or mask', rules: ['pg-hba/missing-mask', 'pg-hba/missing-column'] },
  { asks: 'A blank before the slash, or a mask that is none', rules: ['pg-hba/invalid-mask'] },
  { asks: 'A mask of the other family', rules: ['pg-hba/mask-of-other-family'] },
  { asks: 'A mask after a length, a keyword or a host name', rules: ['pg-hba/mask-after-cidr'] },
  {
    asks: 'A length after a host name, a keyword or something that only looks like an address',
    rules: ['pg-hba/host-name-with-length'],
    remark: 'IPv6 in brackets, wildcards, ports and numbers that are no octal ones among them',
  },
  {
    asks: 'Bits that the length or the mask leaves out: `192.168.1.55/24`',
    rules: ['pg-hba/host-bits-set'],
  },
  {
    asks: 'A length in the place of a mask: `10.0.0.0 8` opens half of IPv4',
    rules: ['pg-hba/length-as-mask', 'pg-hba/mask-of-other-family'],
    remark: 'silent about a mask of `0`, which is the same as a length of 0',
  },
  {
    asks: 'A mask with gaps, or an inverted one: `0.0.0.255`',
    rules: ['pg-hba/mask-with-gaps'],
  },
  {
    asks: 'IPv4 with fewer than four numbers, leading zeros, hexadecimal numbers or as one integer',
    rules: ['pg-hba/ambiguous-ipv4-address'],
    remark:
      'silent where the network is the one that people read; information where nobody reads another one, as with `127.1/32` or `0x0a.0.0.0/8`',
  },
  {
    asks: 'What looks like an address and is taken for a host name: `256.1.1.1`, `*`, `10.*`, `%`, a range, a port, a URL, `[::1]`, an empty word',
    rules: ['pg-hba/impossible-host-name'],
    remark: 'not underscores: names of containers have them, and reverse look-up gives such names',
  },
  {
    asks: '`ALL`, `Samehost` or `"samenet"` in the column for the address',
    rules: ['pg-hba/keyword-as-host-name'],
  },
  { asks: 'IPv4-mapped IPv6 addresses', rules: ['pg-hba/ipv4-mapped-address'] },
  { asks: 'A zone after an IPv6 address', rules: ['pg-hba/ignored-ipv6-zone'] },
  {
    asks: '`0.0.0.0/32`, `::/128` and other addresses that no client has',
    rules: ['pg-hba/address-of-no-client'],
    remark: 'multicast and broadcast addresses too; offers no fix, since every client is rarely meant',
  },
];
