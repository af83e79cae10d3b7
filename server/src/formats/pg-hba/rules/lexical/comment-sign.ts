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
      bad: '-- the application\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
      good: '# the application\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'a comment begins with #',
  fixes: (_record, { span }) => [
    { title: 'Begin the comment with #', safe: true, edits: [{ span, text: '#' }] },
  ],
});
