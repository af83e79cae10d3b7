import type { Fix } from '../../../../core/finding.js';
import { ipText, readIp } from '../../values/ip.js';
import { mistakeRule } from '../support.js';
import { joinedWithLength } from './support.js';

/** An IPv4 mask for an IPv6 address, or the reverse. */
export const maskOfOtherFamily = mistakeRule({
  mistake: 'address-family',
  id: 'pg-hba/mask-of-other-family',
  title: 'The address and its mask are not both IPv4 or IPv6',
  why: 'A mask has as many bits as the address before it. Where one is IPv4 and the other IPv6, the server refuses the whole file.',
  remedy: 'Write the length after the address in place of a mask: `2001:db8::/32`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 2001:db8:7:: 64 scram-sha-256\n',
      good: 'hostssl app app 2001:db8:7::/64 scram-sha-256\n',
    },
    { bad: 'hostssl app app 2001:db8:7:: 255.255.255.0 scram-sha-256\n' },
  ],
  hint({ fields }) {
    const [address, mask] = [fields[3]?.[0]?.text ?? '', fields[4]?.[0]?.text ?? ''];
    const number = /^\d+$/.test(mask) ? readIp(mask) : undefined;
    if (number) return `${mask} is read as the IPv4 address ${ipText(number.words)}`;
    const isIpv4 = readIp(address)?.family === 4;
    return `${address} is IPv${isIpv4 ? 4 : 6}, ${mask} is IPv${isIpv4 ? 6 : 4}`;
  },
  fixes: (record): readonly Fix[] => joinedWithLength(record),
});
