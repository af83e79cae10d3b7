import type { Line } from '../../parse/parse.js';
import { type Field, spanOf } from '../../parse/token.js';
import { mistakeRule } from '../support.js';

/** A comment as other formats have it. */
export const commentSign = mistakeRule({
  mistake: 'comment-sign',
  id: 'pg-hba/comment-sign',
  title: 'A comment that does not begin with #',
  why: 'Only `#` begins a comment in pg_hba.conf. What begins with another sign is a record to PostgreSQL, and it refuses the whole file because of it.',
  remedy: 'Begin the comment with `#`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: '; the application\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
      good: '# the application\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256 // the application\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256 # the application\n',
    },
    {
      bad: '-- the application\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
      good: '# the application\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'a comment begins with #',
  fixes: ({ line }, { span }) => [
    // Behind a record an option may be lost with it.
    { title: 'Begin the comment with #', safe: span.start < firstEnd(line), edits: [{ span, text: '#' }] },
  ],
});

function firstEnd({ fields }: Line): number {
  return spanOf(fields[0] as Field).end;
}
