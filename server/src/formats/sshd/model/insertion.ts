import type { Tree } from '../../../core/format.js';
import type { TextEdit } from '../../../core/text.js';
import type { SshdFile } from '../parse/parse.js';
import { nextLine } from './directive.js';

/** A place for a line that nobody wrote yet. */
export interface InsertionPoint {
  /** The beginning of a line, or the end of the text. */
  readonly offset: number;
  /** The edit that puts a line of its own there. */
  insert(line: string): TextEdit;
}

/**
 * Where a directive takes effect for everybody: behind the line that has it commented out, as the shipped files
 * do, else behind the last directive of the global section; in any case before the first Match.
 */
export function insertionPoint({ source, part }: Tree<SshdFile>, name: string): InsertionPoint {
  const { text } = source;
  const firstMatch = part.lines.find((line) => line.keyword.toLowerCase() === 'match');
  const globalEnd = firstMatch?.line.start ?? text.length;
  const offset = behindCommentedOut(name) ?? behindLastDirective();
  return { offset, insert };

  function behindCommentedOut(keyword: string): number | undefined {
    const wanted = keyword.toLowerCase();
    for (const { span } of part.comments) {
      if (span.start >= globalEnd) return undefined;
      const words = /^#+[ \t]*([A-Za-z0-9]{2,40})(?=[ \t=])/.exec(text.slice(span.start, span.start + 80));
      if (words?.[1]?.toLowerCase() === wanted && isAlone(span.start)) return nextLine(text, span.start);
    }
    return undefined;
  }

  function isAlone(offset: number): boolean {
    return source.lineSpan(source.lineAt(offset)).start + source.indentAt(offset).length === offset;
  }

  function behindLastDirective(): number {
    if (!firstMatch) return text.length;
    const before = part.lines[part.lines.indexOf(firstMatch) - 1];
    return before ? nextLine(text, before.line.start) : aboveItsComments(firstMatch.line.start);
  }

  /** The beginning of the comment lines right above a line, which belong to it. */
  function aboveItsComments(lineStart: number): number {
    let line = source.lineAt(lineStart);
    while (
      line > 0 &&
      source
        .slice(source.lineSpan(line - 1))
        .trimStart()
        .startsWith('#')
    )
      line--;
    return source.lineSpan(line).start;
  }

  function insert(line: string): TextEdit {
    const unfinished = offset > 0 && text[offset - 1] !== '\n';
    const newText = unfinished ? `${source.eol}${line}` : `${line}${source.eol}`;
    return { span: { start: offset, end: offset }, text: newText };
  }
}
