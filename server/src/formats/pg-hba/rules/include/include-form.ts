import { spanOf } from '../../parse/token.js';
import { mistakeRule } from '../support.js';

/** An include that the server does not recognise. */
export const includeForm = mistakeRule({
  mistake: 'include-form',
  id: 'pg-hba/include-form',
  title: 'An include that PostgreSQL takes for a record',
  why: 'An `include`, `include_if_exists` or `include_dir` is one word in lower case and one path after it. In any other form PostgreSQL takes it for a record with an unknown connection type, and refuses the whole file.',
  remedy: 'Write one path after the word, in double quotes where it has blanks: `include "my rules.conf"`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'include = shop.conf\n',
      good: 'include shop.conf\n',
      files: { 'shop.conf': 'hostssl shop shop 192.0.2.0/24 scram-sha-256\n' },
    },
    {
      bad: 'Include shop.conf\n',
      good: 'include shop.conf\n',
      files: { 'shop.conf': 'hostssl shop shop 192.0.2.0/24 scram-sha-256\n' },
    },
    { bad: 'include shop.conf mail.conf\n' },
  ],
  hint({ line: { fields } }) {
    if (fields.length === 1) return 'the path is missing';
    return fields.length > 2 ? 'it takes one path, and nothing after it' : 'it is written in lower case';
  },
  fixes({ document: { source }, line: { fields } }, { span }) {
    const [word, second, third] = fields;
    if (!word || !second || fields.length > 3) return [];
    const lower = { span, text: source.slice(span).toLowerCase() };
    if (!third) return [{ title: `Write ${lower.text}`, safe: false, edits: [lower] }];
    if (source.slice(spanOf(second)) !== '=') return [];
    const equals = { start: spanOf(second).start, end: spanOf(third).start };
    const edits = [lower, { span: equals, text: '' }];
    return [{ title: 'Remove the equals sign', safe: false, edits }];
  },
});
