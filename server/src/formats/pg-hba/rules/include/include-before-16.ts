import { mistakeRule } from '../support.js';

/** An include for a server that has none. */
export const includeBefore16 = mistakeRule({
  mistake: 'include-release',
  id: 'pg-hba/include-before-16',
  title: 'An include for a server that knows none',
  why: '`include`, `include_if_exists` and `include_dir` came with PostgreSQL 16. An older server takes them for records with an unknown connection type, and refuses the whole file.',
  remedy: 'Write the records into the one file, or set the target to the release that reads it.',
  references: [{ source: 'release notes', id: 'PostgreSQL 16' }],
  examples: [{ bad: 'include shop.conf\n', target: '15' }],
  hint: () => 'files can be included since PostgreSQL 16',
});
