import type { CommentSyntax } from '../../core/format.js';
import type { XmlDocument } from './document.js';
import type { Markup } from './markup.js';

/**
 * Where the statement begins that an offset is in: the piece of markup that holds it, or, for the text of an element
 * that has no children, its start tag. A comment can stand before it, but not in it.
 */
export function statementAt({ markup }: XmlDocument, offset: number): number {
  const index = lastStartingAtOrBefore(markup, offset);
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

function lastStartingAtOrBefore(markup: readonly Markup[], offset: number): number {
  let low = 0;
  let high = markup.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markup[middle] as Markup).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How comments are written. `--` may not stand in one, so a colon leads the reason of a suppression in. */
export const XML_COMMENT: CommentSyntax = { open: '<!--', close: '-->', reason: ':' };
