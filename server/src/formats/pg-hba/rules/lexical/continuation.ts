import { since } from '../../../../core/target.js';
import { mistakeRule } from '../support.js';

/** A backslash at the end of a line that does not continue it. */
export const continuation = mistakeRule({
  mistake: 'continuation',
  id: 'pg-hba/continuation',
  title: 'A backslash that does not continue the line',
  why: 'From PostgreSQL 14 on a backslash continues a record on the next line, but only as the very last character: with a blank after it, or before 14, it is a word like any other. The record ends too early, and the rest of it is taken for a record of its own.',
  remedy: 'Remove the blanks after the backslash; for a server before 14 write the record on one line.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 \\ \n  scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 \\\n  scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.0/24 \\\n  scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24   scram-sha-256\n',
      target: '13',
    },
  ],
  hint: (_record, _mistake, target) =>
    since(target, '14')
      ? 'only at the very end of the line does a backslash continue it'
      : 'a backslash does not continue a line before PostgreSQL 14',
  fixes({ document: { source } }, { span }, target) {
    if (since(target, '14')) {
      const blanks = { start: span.start + 1, end: span.end };
      return [
        { title: 'Remove the blanks after the backslash', safe: false, edits: [{ span: blanks, text: '' }] },
      ];
    }
    const { end } = source.fullLineSpan(span.end);
    if (end === source.text.length) return [];
    return [
      { title: 'Join the lines', safe: false, edits: [{ span: { start: span.start, end }, text: '' }] },
    ];
  },
});
