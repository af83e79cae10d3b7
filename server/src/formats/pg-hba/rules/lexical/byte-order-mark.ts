import { mistakeRule } from '../support.js';

/** The mark that some editors put before a text in UTF-8. */
export const byteOrderMark = mistakeRule({
  mistake: 'byte-order-mark',
  id: 'pg-hba/byte-order-mark',
  title: 'A byte-order mark before a record',
  why: 'Some editors, most of them on Windows, begin a file with an invisible mark, and a file that is appended to another one brings it along. PostgreSQL takes it for a part of the first word, which is no connection type then, and refuses the whole file.',
  remedy: 'Save the file as UTF-8 without a byte-order mark.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: '\uFEFFhostssl app app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'a byte-order mark stands before the word',
  fixes: (_record, { span }) => [
    { title: 'Remove the byte-order mark', safe: true, edits: [{ span, text: '' }] },
  ],
});
