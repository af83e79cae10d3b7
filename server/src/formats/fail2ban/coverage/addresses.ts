import type { CoverageItem } from '../../../core/coverage.js';

/** What is never banned. */
export const addresses: readonly CoverageItem[] = [
  {
    asks: '`ignoreip` does not let the world in: no `0.0.0.0/0`, no `::/0`',
    by: { manual: ['jail.conf(5)'], CWE: ['CWE-307'] },
    rules: ['fail2ban/ignoreip-everyone'],
    remark:
      'a mask that is no address, such as `/24;192.0.2.9` or `/255.255.255.O`, is an empty one to fail2ban and exempts all',
  },
  {
    asks: '`ignoreip` names hosts, not large public networks',
    by: { CWE: ['CWE-307'] },
    rules: ['fail2ban/ignoreip-wide-network'],
    remark: 'wider than `/16` of IPv4 and `/32` of IPv6; private networks are left alone',
  },
  {
    asks: '`ignoreip` of a whole private network on a host of the Internet',
    omitted: 'Whether the host has neighbours on such a network that it must trust is not in the file.',
  },
  {
    asks: '`ignoreip` names no hosts, of dynamic DNS or any other',
    by: { CWE: ['CWE-350'] },
    rules: ['fail2ban/ignoreip-host-name'],
  },
  {
    asks: 'Entries of `ignoreip` that are no address: `300.1.1.1`, `192.168.1.*`, `a-b`, `10/8`, `010.0.0.0/8`, `a;b`',
    rules: ['fail2ban/ignoreip-not-an-address'],
  },
  {
    asks: 'Masks in `ignoreip` that stop the server: `10.0.0.0/0.255.255.255`, `192.0.2.7/`, `10.0.0.0/x`',
    rules: ['fail2ban/ignoreip-refused'],
  },
  {
    asks: 'Prefixes in `ignoreip` that have no meaning: `/33`, `/-1`',
    rules: ['fail2ban/ignoreip-prefix-without-effect'],
  },
  { asks: 'Bits of the host in `ignoreip`: `10.1.2.3/24`', rules: ['fail2ban/ignoreip-host-bits'] },
  {
    asks: '`ignoreip = ::ffff:10.0.0.0/104` covers no IPv4',
    by: { RFC: ['RFC 4291'] },
    rules: ['fail2ban/ignoreip-mapped-address'],
  },
  { asks: '`ignoreip = file:PATH` before fail2ban 1.1.1', rules: ['fail2ban/ignoreip-file-before-1-1-1'] },
  {
    asks: 'Loopback addresses in `ignoreip` while `ignoreself` is on',
    omitted: 'They do no harm, and the stock `jail.conf` itself shows them.',
  },
  { asks: '`ignoreself` stays on', rules: ['fail2ban/ignoreself-off'] },
];
