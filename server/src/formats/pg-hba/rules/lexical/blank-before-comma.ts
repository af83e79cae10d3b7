import type { Fix } from '../../../../core/finding.js';
import { replacement } from '../../layout/edits.js';
import { lonelyComma } from '../../model/lexical.js';
import { findingAt, mistakeRule } from '../support.js';
import { acceptedWith, alsoWhereItLoads } from './where-it-loads.js';

const refused = mistakeRule({
  mistake: 'blank-before-comma',
  id: 'pg-hba/blank-before-comma',
  title: 'A blank before a comma, which ends the column',
  why: 'A list may have blanks after its commas, but not before them: there a blank ends the column, and the comma is passed over. What follows stands in the next column, and all others are one too far to the right.',
  remedy: 'Write the list without blanks: `app,reports`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app ,reports app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app,reports app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'hostssl app , reports 192.0.2.0/24 scram-sha-256\n' },
  ],
  hint({ line }, { span }) {
    const next = line.fields.find((field) => field[0]?.start === span.end)?.[0];
    return `the blank before the comma ends the column, and ${next?.text} stands in the next one`;
  },
  fixes(record, { span }): readonly Fix[] {
    if (!/^[ \t,]+$/.test(record.document.source.slice(span))) return [];
    return [replacement(record, span, ',', 'Join the list', false)];
  },
});

/** A list that a blank before a comma cuts in two columns. */
export const blankBeforeComma = alsoWhereItLoads(refused, function* (model) {
  for (const record of acceptedWith(model, /[ \t],/)) {
    const span = lonelyComma(record.document.source, record.line);
    if (!span) continue;
    const message = 'The blank before the comma ends the column: what follows stands in the next one.';
    yield findingAt(record, span, message);
  }
});
