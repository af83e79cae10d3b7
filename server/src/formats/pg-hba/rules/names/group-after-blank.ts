import type { Fix } from '../../../../core/finding.js';
import { replacement } from '../../layout/edits.js';
import { mistakeRule } from '../support.js';

/** A plus sign that stands apart from its group. */
export const groupAfterBlank = mistakeRule({
  mistake: 'group-blank',
  id: 'pg-hba/group-after-blank',
  title: 'A blank between the plus sign and the group',
  why: 'The plus sign and the name of the group are one word. With a blank between them the name stands in the column for the address, and all others are one too far to the right.',
  remedy: 'Write them together: `+staff`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app + staff 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app +staff 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'the blank after the plus sign ends the column',
  fixes(record, { span }): readonly Fix[] {
    const written = record.document.source.slice(span);
    if (!/^\+[ \t]+[^ \t]+$/.test(written)) return [];
    const text = written.replace(/[ \t]+/, '');
    return [replacement(record, span, text, 'Join the plus sign and the name', false)];
  },
});
