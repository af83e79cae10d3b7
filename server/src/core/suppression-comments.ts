import type { CommentSyntax } from './format.js';
import type { SourceText, Span } from './text.js';

export type SuppressionKind = 'disable' | 'enable' | 'disable-file' | 'disable-line' | 'disable-next-line';

/** A comment that switches rules off or on. */
export interface SuppressionComment {
  readonly kind: SuppressionKind;
  /** The rules it names; none stands for all of them. */
  readonly names: readonly { readonly text: string; readonly span: Span }[];
  readonly span: Span;
}

/** What every such comment holds: a text without it needs no closer look. */
export const MARKER = 'hardlint-';

const DIRECTIVE =
  /^[^\w\s]*\s*hardlint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([^\r\n]*)/;

/** Reads a comment that begins with `hardlint-` and a kind; undefined for any other, one that only speaks of it too. */
export function readSuppressionComment(
  source: SourceText,
  span: Span,
  syntax: CommentSyntax,
): SuppressionComment | undefined {
  const match = DIRECTIVE.exec(source.slice(span));
  if (!match) return undefined;
  const [whole, kind, list] = match as unknown as [string, SuppressionKind, string];
  return { kind, names: readNames(list, span.start + whole.length - list.length, syntax), span };
}

/** What stands before the reason of a suppression. */
export const REASON = '--';

/** A blank-separated or comma list, up to the reason behind it. */
function readNames(text: string, offset: number, syntax: CommentSyntax): SuppressionComment['names'] {
  const list = [REASON, syntax.reason, syntax.close].reduce<string>((rest, mark) => {
    const end = mark ? rest.indexOf(mark) : -1;
    return end < 0 ? rest : rest.slice(0, end);
  }, text);
  return [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const start = offset + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}
