import type { Fix } from '../../../../core/finding.js';
import { mistakeRule } from '../support.js';

/** A comma behind the last word of a column. */
export const trailingComma = mistakeRule({
  mistake: 'trailing-comma',
  id: 'pg-hba/trailing-comma',
  title: 'A comma that pulls the next column in',
  why: 'After a comma the list goes on, blanks or not. A comma after the last name of a column makes the next column a part of it, and then PostgreSQL misses one and refuses the whole file.',
  remedy: 'Remove the comma.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app, app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'the comma makes one column of two',
  fixes({ document: { source } }, { span }): readonly Fix[] {
    // A blank in its place keeps what follows in its column.
    const text = /^[ \t]{2}/.test(source.text.slice(span.end, span.end + 2)) ? ' ' : '';
    return [{ title: 'Remove the comma', safe: false, edits: [{ span, text }] }];
  },
});
