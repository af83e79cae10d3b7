import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText, Span } from '../../../../core/text.js';
import { documentsOf } from '../../model/documents.js';
import type { PgHbaModel } from '../../model/model.js';
import { lineFeedsIn } from './line-feeds.js';

/** A record as it may stand behind a line end that a comment goes on over. */
const RECORD =
  /^[ \t\r]*(?:(?:local|host(?:no)?(?:ssl|gssenc)?)[ \t]+\S+[ \t]+\S|include(?:_dir|_if_exists)?[ \t]+\S)/;
const LF = 10;

/** A comment that goes on over the end of its line, and takes a record with it. */
export const swallowedRecord: Rule<PgHbaModel> = {
  id: 'pg-hba/swallowed-record',
  title: 'A record that is a part of the comment above it',
  why: 'A comment ends at a line feed. From PostgreSQL 14 on a backslash at the end of a line continues a comment too, and a carriage return alone never ends one. The record on the next line is a part of the comment then: it is not in force, and no message says so.',
  remedy: 'Remove the backslash at the end of the comment, or save the file with line feeds as line endings.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: '# share: \\\\files\\\nhostssl app app 192.0.2.7/32 reject\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
      good: '# share: \\\\files\nhostssl app app 192.0.2.7/32 reject\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256 # office\rhostssl app app 198.51.100.0/24 scram-sha-256\n',
    },
  ],
  *check(model): Iterable<Finding> {
    // Without a record the server refuses the file.
    const severity = model.isComplete && model.records.length === 0 ? 'error' : 'warning';
    for (const { path, source, end } of swallowedRecords(model)) {
      const sign = end.isBackslash ? 'backslash' : 'carriage return';
      const message = `The ${sign} does not end the comment: the record after it is a part of it, and is not in force.`;
      const span = { start: end.start, end: end.start + 1 };
      yield {
        path,
        span,
        message,
        severity,
        fixes: () => [end.isBackslash ? withoutBackslash(end) : lineFeedsIn(source)],
      };
    }
  },
};

interface SwallowedRecord {
  readonly path: string;
  readonly source: SourceText;
  /** The end of a line before it that does not end the comment. */
  readonly end: LineEnd;
}

/** Where a comment takes a record with it; once for each comment. */
export function* swallowedRecords({ tree }: PgHbaModel): Iterable<SwallowedRecord> {
  for (const { path, source, part } of documentsOf(tree)) {
    for (const { span } of part.comments) {
      for (const end of endsWithin(source.text, span)) {
        if (!RECORD.test(source.text.slice(end.end, Math.min(span.end, end.end + 200)))) continue;
        yield { path, source, end };
        break;
      }
    }
  }
}

interface LineEnd extends Span {
  readonly isBackslash: boolean;
}

/** The ends of lines that do not end a comment. */
function* endsWithin(text: string, { start, end }: Span): Iterable<LineEnd> {
  const comment = text.slice(start, end);
  if (!/[\r\n]/.test(comment)) return;
  for (const { index, 0: found } of comment.matchAll(/\\\r*\n|\r(?!\r*\n)/g)) {
    const isBackslash = found.charCodeAt(found.length - 1) === LF;
    yield { start: start + index, end: start + index + found.length, isBackslash };
  }
}

function withoutBackslash({ start }: LineEnd): Fix {
  return {
    title: 'Remove the backslash',
    safe: false,
    edits: [{ span: { start, end: start + 1 }, text: '' }],
  };
}
