import type { Fix } from '../../../../core/finding.js';
import type { Span } from '../../../../core/text.js';
import { quoted, replacement } from '../../layout/edits.js';
import { NO_QUOTES, quotesOf } from '../../model/lexical.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt, mistakeRule } from '../support.js';
import { acceptedWith, alsoWhereItLoads } from './where-it-loads.js';

const refused = mistakeRule({
  mistake: 'single-quotes',
  id: 'pg-hba/single-quotes',
  title: 'Single or typographic quotes, which are no quotes here',
  why: 'Only double quotes keep a word together in pg_hba.conf. Single quotes, backticks and the “curly” quotes of web pages are characters of the name like any other: the name is one that nobody has, and a blank within them ends the column.',
  remedy:
    'Write double quotes, or none where the name has neither blanks nor commas. In double quotes a keyword such as all is a name.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: "hostssl 'my app' app 192.0.2.0/24 scram-sha-256\n",
      good: 'hostssl "my app" app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl “my app” app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl "my app" app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: "hostssl app 'app' 192.0.2.0/24 scram-sha-256\n",
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint({ document: { source } }, { span }) {
    const text = source.slice(span);
    return `the ${quotesOf(text)} of ${text} are a part of the word, and hold nothing together`;
  },
  fixes: (record, { span }) => rewritten(record, span),
});

/** Words in quotes that are none to the server. */
export const singleQuotes = alsoWhereItLoads(refused, function* (model) {
  for (const record of acceptedWith(model, /['‘’‚‛“”„‟`´«»]/)) {
    for (const token of [...record.databases, ...record.users]) {
      if (token.path !== undefined || token.isQuoted || !NO_QUOTES.test(token.text)) continue;
      const message = `The ${quotesOf(token.text)} are a part of the name ${token.text}, which nobody has.`;
      yield findingAt(record, token, message, { fixes: () => rewritten(record, token) });
    }
  }
});

function rewritten(record: HbaRecord, span: Span): readonly Fix[] {
  const inside = NO_QUOTES.exec(record.document.source.slice(span))?.[1];
  if (!inside || /[\r\n]/.test(inside)) return [];
  const text = /^[\w./:+-]+$/.test(inside) ? inside : quoted(inside);
  return [replacement(record, span, text, `Write ${text}`, false)];
}
