import { documentsOf } from '../core/engine.js';
import type { Format, Tree } from '../core/format.js';
import type { Target } from '../core/target.js';
import type { SourceText, Span, TextEdit } from '../core/text.js';

/** A configuration as it was read. */
export interface LaidOut {
  readonly format: Format;
  readonly target: Target;
  readonly tree: Tree<unknown>;
}

/**
 * The edits that lay out a document of a configuration, or those lines of it that a span touches; undefined where the
 * format has no layout, or the configuration no such document.
 */
export function layoutEdits(
  { format, target, tree }: LaidOut,
  path: string,
  within?: Span,
): readonly TextEdit[] | undefined {
  const document = documentsOf(tree).get(path);
  if (!document) return undefined;
  const edits = format.layout?.(document.part, target);
  if (!edits || !within) return edits;
  const lines = linesOf(document.source, within);
  return edits.filter(({ span }) => lines.start <= span.start && span.end <= lines.end);
}

/** The lines that a span touches; a selection of whole lines ends at the beginning of the next one, and not in it. */
function linesOf(source: SourceText, { start, end }: Span): Span {
  const last = end > start && source.positionAt(end).character === 0 ? end - 1 : end;
  return { start: source.fullLineSpan(start).start, end: source.lineSpan(source.lineAt(last)).end };
}
