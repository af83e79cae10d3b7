import { mistakeRule } from '../support.js';
import { lineFeedsIn } from './line-feeds.js';

/** Records that a carriage return is meant to set apart. */
export const carriageReturn = mistakeRule({
  mistake: 'carriage-return',
  id: 'pg-hba/carriage-return',
  title: 'Lines that end with a carriage return alone',
  why: 'Only a line feed ends a record. A carriage return without one is a blank to PostgreSQL: all the lines that it sets apart are one record, and the server refuses the whole file.',
  remedy: 'Save the file with line feeds as line endings.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'local app app scram-sha-256\rhostssl app app 192.0.2.0/24 scram-sha-256\r',
      good: 'local app app scram-sha-256\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'a carriage return is a blank, and does not end the record',
  fixes: ({ document: { source } }) => [lineFeedsIn(source)],
});
