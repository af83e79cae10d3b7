import type { Fix } from '../../../../core/finding.js';
import { quoted, replacement } from '../../layout/edits.js';
import type { Mistake } from '../../model/mistake.js';
import type { HbaRecord } from '../../model/record.js';
import { type Field, spanOf } from '../../parse/token.js';
import { compileRegex } from '../../regex/regex.js';
import { mistakeRule } from '../support.js';

/** A name that begins with a slash and is no regular expression. */
export const invalidRegex = mistakeRule({
  mistake: 'regex',
  id: 'pg-hba/invalid-regex',
  title: 'A name with a slash in front that is no valid regular expression',
  why: 'Since PostgreSQL 16 a database or user that begins with `/` is a regular expression. Where it does not compile, the server refuses the whole file.',
  remedy:
    'Correct the expression. One with a comma, a blank or `#` in it stands in double quotes, the slash included; a name that really begins with a slash is written as `/^/name$`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app /^team[0-9$ 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app /^team[0-9]{1,2}$ 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app "/^team[0-9]{1,2}$" 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: (record, mistake) =>
    joined(record, mistake)
      ? 'the comma ends the name here, since the expression does not stand in double quotes'
      : undefined,
  fixes(record, mistake): readonly Fix[] {
    const whole = joined(record, mistake);
    if (!whole) return [];
    return [
      replacement(record, whole.span, quoted(whole.text), 'Put the expression in double quotes', false),
    ];
  },
});

/** The expression that commas have cut to pieces, where together they make one. */
function joined(record: HbaRecord, { span, path }: Mistake) {
  if (path !== undefined) return undefined;
  const field: Field | undefined = [record.databases, record.users].find((each) =>
    each.some(({ start }) => start === span.start),
  );
  if (!field) return undefined;
  const pieces = field.slice(field.findIndex(({ start }) => start === span.start));
  if (pieces.length < 2 || pieces.some((piece) => piece.path !== undefined)) return undefined;
  const whole = spanOf(pieces);
  const text = record.document.source.slice(whole);
  if (/[\s"]/.test(text) || typeof compileRegex(text.slice(1)) === 'string') return undefined;
  return { span: whole, text };
}
