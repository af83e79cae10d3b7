import type { IncludeRequest } from '../../../core/format.js';
import type { Span } from '../../../core/text.js';
import { directives } from '../catalogue/keywords.js';
import type { Field, Token } from './token.js';

/** The words that bring other files in, since PostgreSQL 16. */
export type Directive = 'include' | 'include_dir' | 'include_if_exists';

/** How they are written. */
export const DIRECTIVES: ReadonlySet<string> = new Set(directives.entries.map(({ name }) => name));

/** Whether a line is a directive: the server takes it for one where there are exactly two columns. */
export function directiveOf(fields: readonly Field[]): Directive | undefined {
  const word = fields.length === 2 ? fields[0]?.[0]?.text : undefined;
  return word !== undefined && DIRECTIVES.has(word) ? (word as Directive) : undefined;
}

/** The request of a directive; undefined where the path is empty. */
export function requestOf(directive: Directive, { text, start, end }: Token): IncludeRequest | undefined {
  if (text === '') return undefined;
  if (directive !== 'include_dir') return requestFor(text, { start, end });
  return { ...requestFor(text, { start, end }, '/*.conf'), isFolder: true };
}

/** The request of a reference such as `@admins`. */
export function requestOfReference({ text, start, end }: Token): IncludeRequest {
  return requestFor(text.slice(1), { start, end });
}

function requestFor(path: string, { start, end }: Span, within = ''): IncludeRequest {
  const literal = path.replace(/[\\*?[]/g, '\\$&');
  const base = path.startsWith('/') ? 'filesystem' : 'document';
  return { pattern: literal + within, base, span: { start, end } };
}
