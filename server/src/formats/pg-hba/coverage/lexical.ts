import type { CoverageItem } from '../../../core/coverage.js';

export const lexical: readonly CoverageItem[] = [
  { asks: 'A quote that is never closed', rules: ['pg-hba/unterminated-quote'] },
  { asks: 'Single or typographic quotes around a name', rules: ['pg-hba/single-quotes'] },
  { asks: 'A blank before a comma: `a ,b`', rules: ['pg-hba/blank-before-comma'] },
  {
    asks: 'A comma after the last name of a column: `a, `',
    rules: ['pg-hba/trailing-comma'],
    remark: 'Where the record would be accepted without the comma. One at the end of the line is harmless.',
  },
  {
    asks: '`;` at the beginning or the end of a line',
    rules: ['pg-hba/comment-sign', 'pg-hba/semicolon'],
    remark: '`--` and `//` too, the latter also after a record.',
  },
  {
    asks: 'A comment that ends with a backslash (14 and later)',
    rules: ['pg-hba/swallowed-record'],
    remark: 'Where it takes a record with it.',
  },
  {
    asks: 'A backslash with blanks after it, or for a server before 14',
    rules: ['pg-hba/continuation'],
  },
  { asks: 'A byte-order mark', rules: ['pg-hba/byte-order-mark'] },
  { asks: 'A no-break space, a form feed or a zero-width space', rules: ['pg-hba/odd-blank'] },
  {
    asks: 'Lines that end with a carriage return alone',
    rules: ['pg-hba/carriage-return', 'pg-hba/swallowed-record'],
  },
  {
    asks: '`#` within a name or a password',
    rules: ['pg-hba/hash-in-word'],
    remark: 'Not after a method, where a comment without a blank before it loses nothing.',
  },
  { asks: 'A word of more than 10,239 bytes (15 and earlier)', rules: ['pg-hba/word-too-long'] },
  {
    asks: 'A line of more than 20,478 bytes (13 and earlier)',
    omitted:
      'Nobody writes such a line by hand, and which length is too much depends on the patch level of servers that get no updates any more.',
  },
  { asks: 'A file without a record', rules: ['pg-hba/no-records'] },
  {
    asks: 'A NUL in the file',
    omitted:
      'The file is read as the server reads it, with the next line joined; a text with a NUL is a damaged file, and editors say so.',
  },
];
