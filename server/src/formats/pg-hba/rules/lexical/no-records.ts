import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { swallowedRecords } from './swallowed-record.js';

/** A file that lets nobody in, because the server does not take it. */
export const noRecords: Rule<PgHbaModel> = {
  id: 'pg-hba/no-records',
  title: 'A file without a record',
  why: 'PostgreSQL refuses a pg_hba.conf without a record: it does not start with it, and at a reload it keeps the records that it has.',
  remedy: 'Write a record; to let nobody in for now, `local all all reject` is one.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [{ bad: '# nobody yet\n' }],
  *check(model): Iterable<Finding> {
    const { tree, records, unread, isComplete } = model;
    if (!isComplete || records.length > 0 || unread.length > 0) return;
    const [swallowed] = swallowedRecords(model);
    if (swallowed) return;
    const message = 'The file contains no entries, and the server refuses it.';
    yield { path: tree.path, span: { start: 0, end: 0 }, message };
  },
};
