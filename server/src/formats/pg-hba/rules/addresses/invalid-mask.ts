import type { Fix } from '../../../../core/finding.js';
import type { Span } from '../../../../core/text.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';
import { lengthOfSingle, readIp } from '../../values/ip.js';
import { mistakeRule } from '../support.js';
import { writtenNetwork } from './support.js';

/** A word behind an address that is no mask. */
export const invalidMask = mistakeRule({
  mistake: 'mask',
  id: 'pg-hba/invalid-mask',
  title: 'The mask is no IP address',
  why: 'After an IP address without a slash the server reads a mask such as `255.255.255.0` from the next column. With anything else there, it refuses the whole file.',
  remedy: 'Write the length after the address, without a blank: `192.0.2.0/24`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0 /24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint(record) {
    const [address, mask] = [record.addressToken?.text, record.fields[4]?.[0]?.text ?? ''];
    if (mask.startsWith('/')) return 'no blank may stand before the slash';
    if (/^[\d.]+$/.test(mask)) return undefined;
    return `${address} has no length, so that a mask is expected here`;
  },
  fixes(record): readonly Fix[] {
    const split = splitLength(record);
    return split ? [replacement(record, split, split.text, `Write ${split.text}`, false)] : [];
  },
});

/** The address and the length behind it, where blanks stand before or behind the slash. */
function splitLength({ fields, line }: HbaRecord): (Span & { readonly text: string }) | undefined {
  const [address, mask, next] = [fields[3]?.[0], fields[4]?.[0], fields[5]?.[0]];
  if (!address || !mask || fields !== line.fields) return undefined;
  const last = mask.text === '/' ? next : mask;
  const length = mask.text === '/' ? next?.text : mask.text.slice(1);
  const family = readIp(address.text)?.family;
  if (!last || !family || !mask.text.startsWith('/') || !/^\d{1,3}$/.test(length ?? '')) return undefined;
  if (Number(length) > lengthOfSingle(family)) return undefined;
  const text = writtenNetwork(address.text, Number(length));
  return text === undefined ? undefined : { start: address.start, end: last.end, text };
}
