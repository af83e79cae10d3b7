import { openQuoteOf } from '../../model/lexical.js';
import { findingAt, mistakeRule } from '../support.js';
import { acceptedWith, alsoWhereItLoads } from './where-it-loads.js';

const refused = mistakeRule({
  mistake: 'open-quote',
  id: 'pg-hba/unterminated-quote',
  title: 'A quote that is never closed',
  why: 'A quote that is never closed takes the rest of its line, comment and all, into one word, and PostgreSQL does not say so: it misses the columns that are in there, or a value is longer than was meant.',
  remedy: 'Close the quote after the name. A quote within quotes is written twice: `"a""b"`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl "my app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint: () => 'a quote is never closed, and takes the rest of the line',
});

/** A quote that takes the rest of its line. */
export const unterminatedQuote = alsoWhereItLoads(refused, function* (model) {
  for (const record of acceptedWith(model, /"/)) {
    const last = record.line.fields.at(-1)?.at(-1);
    if (!last?.isUnterminated) continue;
    const message = `The quote is never closed: all the rest of the line belongs to ${last.text}.`;
    yield findingAt(record, openQuoteOf(record.document.source, last), message);
  }
});
