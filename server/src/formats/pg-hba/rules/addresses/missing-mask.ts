import { replacement } from '../../layout/edits.js';
import { likelyLength } from '../../values/ip.js';
import { mistakeRule } from '../support.js';

/** An address without a length, and the method where the mask should be. */
export const missingMask = mistakeRule({
  mistake: 'missing-mask',
  id: 'pg-hba/missing-mask',
  title: 'The address has neither a length nor a mask',
  why: 'After an IP address without a slash the server reads a mask from the next column. A method is none, so it refuses the whole file.',
  remedy: 'Write the length after the address: `/32` for a single IPv4 address, `/128` for IPv6.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.7 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.7/32 scram-sha-256\n',
    },
  ],
  hint: ({ addressToken }) => `${addressToken?.text} has neither a length nor a mask`,
  fixes(record, { span }) {
    const written = record.addressToken?.text ?? '';
    const length = likelyLength(written);
    if (length === undefined) return [];
    const text = `${written}/${length}`;
    return [replacement(record, span, text, `Write ${text}`, false)];
  },
});
