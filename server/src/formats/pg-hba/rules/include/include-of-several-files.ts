import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { documentsOf } from '../../model/documents.js';
import type { PgHbaModel } from '../../model/model.js';
import type { Line, PgHbaFile } from '../../parse/parse.js';
import { type Field, spanOf, type Token } from '../../parse/token.js';

/** An include with a list of files, of which the server reads the first. */
export const includeOfSeveralFiles: Rule<PgHbaModel> = {
  id: 'pg-hba/include-of-several-files',
  title: 'An include that names several files',
  why: 'An `include` reads one file. Of a list with commas PostgreSQL reads the first file and passes over the others without a word: their records are not in force.',
  remedy: 'Write a line for each file.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'include shop.conf,mail.conf\n',
      good: 'include shop.conf\ninclude mail.conf\n',
      files: {
        'shop.conf': 'hostssl shop shop 192.0.2.0/24 scram-sha-256\n',
        'mail.conf': 'hostssl mail mail 192.0.2.0/24 scram-sha-256\n',
      },
    },
  ],
  *check({ tree }): Iterable<Finding> {
    for (const { path, part } of documentsOf(tree)) {
      for (const line of part.lines) {
        const files = line.fields[1];
        const second = files?.[1];
        if (!line.directive || !files || !second) continue;
        const span = { start: second.start, end: spanOf(files).end };
        const message = `Only the first file is included: the server passes over ${second.text}.`;
        yield { path, span, message, fixes: () => linePerFile(part, line, files) };
      }
    }
  },
};

function linePerFile({ source }: PgHbaFile, { fields, start, end }: Line, files: Field): readonly Fix[] {
  const span = { start: (fields[0] as Field)[0]?.start ?? start, end: spanOf(files).end };
  if (/[\r\n]/.test(source.text.slice(start, end))) return [];
  const word = source.slice(spanOf(fields[0] as Field));
  const text = files.map((file: Token) => `${word} ${source.slice(file)}`).join(source.eol);
  return [{ title: 'Write a line for each file', safe: false, edits: [{ span, text }] }];
}
