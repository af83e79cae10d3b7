import type { Tree } from '../../../core/format.js';
import type { Target } from '../../../core/target.js';
import { SourceText, type TextEdit } from '../../../core/text.js';
import { keywords } from '../catalogue/index.js';
import { parseSshdConfig, type SshdFile } from '../parse/parse.js';
import { checkArguments } from '../values/index.js';
import { nextLine } from './directive.js';

/** A place for a line that nobody wrote yet. */
export interface InsertionPoint {
  /** The beginning of a line, or the end of the text. */
  readonly offset: number;
  /** The edit that puts a line of its own there. */
  insert(line: string): TextEdit;
}

/** The places in a root document where a new line takes effect for everybody: all are before the first Match. */
export class InsertionPoints {
  readonly #source: SourceText;
  /** Behind the last directive of the global section. */
  readonly #end: number;
  /** By keyword, the place behind the line that has it commented out, as the shipped files do. */
  readonly #behindCommentedOut = new Map<string, number>();

  constructor({ source, part }: Tree<SshdFile>, target: Target) {
    this.#source = source;
    const { text } = source;
    const index = part.lines.findIndex((line) => line.keyword.toLowerCase() === 'match');
    const firstMatch = part.lines[index];
    const before = part.lines[index - 1];
    if (!firstMatch) this.#end = text.length;
    else
      this.#end = before
        ? nextLine(text, before.line.start)
        : aboveItsComments(source, firstMatch.line.start);
    const globalEnd = firstMatch?.line.start ?? text.length;
    for (const { span } of part.comments) {
      if (span.start >= globalEnd) break;
      const keyword = isAlone(source, span.start)
        ? commentedOutKeyword(source.slice(span), target)
        : undefined;
      if (keyword === undefined || this.#behindCommentedOut.has(keyword)) continue;
      this.#behindCommentedOut.set(keyword, nextLine(text, span.start));
    }
  }

  /** Where a line goes; behind the commented-out one of its keyword, where one is given and there is such a line. */
  for(keyword?: string): InsertionPoint {
    const offset = this.#behindCommentedOut.get(keyword?.toLowerCase() ?? '') ?? this.#end;
    return { offset, insert: (line) => insertLine(this.#source, offset, line) };
  }
}

/** The edit that puts a line of its own at the beginning of a line, or behind a last line that nothing ends. */
export function insertLine({ text, eol }: SourceText, offset: number, line: string): TextEdit {
  const isUnfinished = offset > 0 && text[offset - 1] !== '\n';
  return { span: { start: offset, end: offset }, text: isUnfinished ? `${eol}${line}` : `${line}${eol}` };
}

/** The keyword of a line that was commented out: what follows the `#` must be a directive, not a sentence. */
function commentedOutKeyword(comment: string, target: Target): string | undefined {
  const content = /^#+[ \t]*([A-Za-z][A-Za-z0-9]{1,40}[ \t=].{1,300})$/.exec(comment.slice(0, 400))?.[1];
  const word = content?.split(/[ \t=]/, 1)[0];
  const entry = word === undefined ? undefined : keywords.get(word);
  if (content === undefined || !entry) return undefined;
  const source = new SourceText(content);
  const [line] = parseSshdConfig(source, target).lines;
  const isDirective = line && !line.problem && checkArguments(entry, line, source, target).length === 0;
  return isDirective ? entry.name.toLowerCase() : undefined;
}

function isAlone(source: SourceText, offset: number): boolean {
  return source.lineSpan(source.lineAt(offset)).start + source.indentAt(offset).length === offset;
}

/** The beginning of the comment lines right above a line, which belong to it. */
function aboveItsComments(source: SourceText, lineStart: number): number {
  const isComment = (line: number) => source.slice(source.lineSpan(line)).trimStart().startsWith('#');
  let line = source.lineAt(lineStart);
  while (line > 0 && isComment(line - 1)) line--;
  return source.lineSpan(line).start;
}
