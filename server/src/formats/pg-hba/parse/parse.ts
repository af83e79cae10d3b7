import { lastIndexUpTo } from '../../../core/ascending.js';
import type { Comment, IncludeRequest } from '../../../core/format.js';
import { since, type Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import { type Directive, directiveOf, requestOf, requestOfReference } from './includes.js';
import { logicalLines } from './logical-lines.js';
import type { Field, Token } from './token.js';
import { LineSplitter } from './words.js';

/** A line with columns in it. */
export interface Line {
  /** There is at least one. */
  readonly fields: readonly Field[];
  /** All that it takes of the file, continuation lines and comment included, without the line ending. */
  readonly start: number;
  readonly end: number;
  readonly comment: Span | undefined;
  /** It brings other files in. */
  readonly directive: Directive | undefined;
  /** One of its words refers to a file. */
  readonly hasReferences: boolean;
}

/** One text, split as the server splits it: a file of records, or one of words that a record refers to. */
export interface PgHbaFile {
  readonly source: SourceText;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly includes: readonly IncludeRequest[];
  /** Which word of a directive or reference asks for a file. */
  readonly requests: ReadonlyMap<Token, IncludeRequest>;
  /** The beginnings of lines that continue over several, in the order of the text, and where each ends. */
  readonly continued: readonly Span[];
}

/** Reads a text as the target's server does. Total. */
export function parsePgHba(source: SourceText, target: Target): PgHbaFile {
  const lines: Line[] = [];
  const comments: Comment[] = [];
  const requests = new Map<Token, IncludeRequest>();
  const continued: Span[] = [];
  const hasDirectives = since(target, '16');
  const mayRefer = source.text.includes('@');
  const splitter = new LineSplitter();
  for (const logical of logicalLines(source, since(target, '14'))) {
    const { fields, comment } = splitter.split(logical);
    const { start, end } = logical;
    if (logical.offsetOf) continued.push({ start, end });
    const commentSpan = comment === undefined ? undefined : { start: comment, end };
    if (commentSpan) comments.push({ span: commentSpan });
    if (fields.length === 0) continue;
    const directive = hasDirectives ? directiveOf(fields) : undefined;
    const hasReferences = mayRefer && fields.some((field) => field.some((token) => token.isFileReference));
    lines.push({ fields, start, end, comment: commentSpan, directive, hasReferences });
    if (hasReferences) addReferences(fields, requests);
    const named = fields[1]?.[0];
    if (directive && named && !named.isFileReference) {
      const request = requestOf(directive, named);
      if (request) requests.set(named, request);
    }
  }
  return { source, lines, comments, includes: [...requests.values()], requests, continued };
}

function addReferences(fields: readonly Field[], requests: Map<Token, IncludeRequest>): void {
  for (const field of fields) {
    for (const token of field) {
      if (token.isFileReference) requests.set(token, requestOfReference(token));
    }
  }
}

/** Where the line begins that an offset is in, as the server joins lines. */
export function lineStartAt({ continued }: PgHbaFile, offset: number): number {
  const line = continued[lastIndexUpTo(continued, offset, ({ start }) => start)];
  return line && offset <= line.end ? line.start : offset;
}
