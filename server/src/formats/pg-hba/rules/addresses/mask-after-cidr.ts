import type { Fix } from '../../../../core/finding.js';
import { methods } from '../../catalogue/methods.js';
import { readIp } from '../../values/ip.js';
import { mistakeRule } from '../support.js';
import { isNoHostName, misread } from './misread.js';

/** A mask behind an address that needs none. */
export const maskAfterCidr = mistakeRule({
  mistake: 'mask-after-cidr',
  id: 'pg-hba/mask-after-cidr',
  title: 'A mask after an address that takes none',
  why: 'Only an IP address without a slash is followed by a mask. After a length, a keyword or a host name the server takes the mask for a method that it does not know, and refuses the whole file.',
  remedy: 'Take the mask out, or the length before it.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 255.255.255.0 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint({ address, addressToken }) {
    const text = addressToken?.text ?? '';
    if (address?.kind === 'network') return `${text} has its length already`;
    const found = misread(text);
    return found
      ? `${text} is no IP address, for ${found.why}`
      : `${text} is no IP address, and takes no mask`;
  },
  fixes(record, { span }): readonly Fix[] {
    // Where the address is what is wrong, the mask may be right.
    if (record.address?.kind === 'host-name' && isNoHostName(record.address.name)) return [];
    const method = record.fields[5]?.[0];
    if (!method || readIp(method.text) || record.fields !== record.line.fields) return [];
    // Without the mask another word would be taken for the method.
    if (!methods.get(method.text)) return [];
    const gap = method.start - span.end;
    // In a table the method stays where it is.
    const blanks = gap > 1 ? ' '.repeat(method.start - span.start) : '';
    const edits = [{ span: { start: span.start, end: method.start }, text: blanks }];
    return [{ title: 'Take the mask out', safe: false, edits }];
  },
});
