import { lastIndexUpTo } from '../../core/ascending.js';
import type { CommentSyntax } from '../../core/format.js';
import type { XmlDocument } from './document.js';

/**
 * Where the statement begins that an offset is in: the piece of markup that holds it, or, for the text of an element
 * that has no children, its start tag. A comment can stand before it, but not in it.
 */
export function statementAt({ markup }: XmlDocument, offset: number): number {
  const index = lastIndexUpTo(markup, offset, ({ start }) => start);
  const piece = markup[index];
  if (!piece) return offset;
  if (offset < piece.end) return piece.start;
  const isLeaf = piece.kind === 'start-tag' && markup[index + 1]?.kind === 'end-tag';
  return isLeaf ? piece.start : offset;
}

/** The first place where a comment may stand: behind the XML declaration. */
export function firstPlace({ text, markup }: XmlDocument): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const first = markup[0];
  const isDeclaration = first?.kind === 'processing-instruction' && first.start === start;
  return isDeclaration ? first.end : start;
}

/** How comments are written. `--` may not stand in one, so a colon leads the reason of a suppression in. */
export const XML_COMMENT: CommentSyntax = { open: '<!--', close: '-->', reason: ':' };
