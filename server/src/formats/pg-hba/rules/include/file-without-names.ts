import { alsoWhereItLoads } from '../lexical/where-it-loads.js';
import { findingAt, mistakeRule } from '../support.js';

const refused = mistakeRule({
  mistake: 'empty-file',
  id: 'pg-hba/file-without-names',
  title: 'A file without names, whose column is lost',
  why: 'The names of the file take the place of the reference to it. Where there are none, the column is not empty but gone: all columns after it move to the left, and the record is another one or none.',
  remedy: 'Write a name into the file, or take the record out. A name that nobody has keeps the column.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app @admins 192.0.2.0/24 scram-sha-256\n',
      files: { admins: '# nobody at the moment\n' },
    },
  ],
  hint: () => 'the file has no names in it, and its column is lost',
});

/** A reference to a file that has no words. */
export const fileWithoutNames = alsoWhereItLoads(refused, function* ({ records, emptyWords }) {
  if (emptyWords.length === 0) return;
  const empty = new Set(emptyWords.map(({ token }) => token));
  for (const record of records) {
    const { fields } = record.line;
    if (!record.isKnown || fields.length === record.fields.length) continue;
    const lost = fields.find((field) => field.every((token) => empty.has(token)))?.[0];
    if (!lost) continue;
    const message = `There are no names in ${lost.text.slice(1)}: the column is lost, and those after it move to the left.`;
    yield findingAt(record, lost, message);
  }
});
