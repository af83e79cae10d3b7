import { findingAt, mistakeRule } from '../support.js';
import { acceptedWith, alsoWhereItLoads } from './where-it-loads.js';

const refused = mistakeRule({
  mistake: 'hash',
  id: 'pg-hba/hash-in-word',
  title: 'A # within a word, which begins a comment',
  why: 'A `#` begins a comment wherever it stands, in the middle of a name or a password too. The word ends there, and the rest of the line is lost.',
  remedy: 'Put the word in double quotes: `"a#b"`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [{ bad: 'hostssl app#1 app 192.0.2.0/24 scram-sha-256\n' }],
  hint: () => 'the # begins a comment, which takes the rest of the line',
});

/** A word that is cut off by a comment. */
export const hashInWord = alsoWhereItLoads(refused, function* (model) {
  for (const record of acceptedWith(model, /[^\s#]#/)) {
    const { comment } = record.line;
    const last = record.options.at(-1)?.token;
    if (!comment || last?.end !== comment.start || last.isPartlyQuoted) continue;
    const message = `The # begins a comment: the value of ${record.options.at(-1)?.name} ends before it.`;
    yield findingAt(record, { start: comment.start, end: comment.start + 1 }, message);
  }
});
