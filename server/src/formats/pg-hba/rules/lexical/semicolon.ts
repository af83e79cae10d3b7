import { mistakeRule } from '../support.js';

/** A record that ends like a statement of SQL. */
export const semicolon = mistakeRule({
  mistake: 'semicolon',
  id: 'pg-hba/semicolon',
  title: 'A semicolon at the end of a word',
  why: 'A record ends with its line. A semicolon is a part of the word before it, which PostgreSQL does not know then, and it refuses the whole file.',
  remedy: 'Remove the semicolon.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256;\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'records do not end with a semicolon',
  fixes: (_record, { span }) => [{ title: 'Remove the semicolon', safe: false, edits: [{ span, text: '' }] }],
});
