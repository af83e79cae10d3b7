import type { Comment, IncludeRequest } from '../../../core/format.js';
import { since, type Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import { includeRequests } from './include.js';
import type { Argument, Line, LineProblem } from './syntax.js';
import { argvSplit, type DelimitedWord, isBlank, strdelim, strdelimAll } from './words.js';

/** One sshd_config text, split as sshd splits it. Nothing is looked up or judged yet. */
export interface SshdFile {
  readonly source: SourceText;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly includes: readonly IncludeRequest[];
}

interface Dialect {
  /** Since 8.7 words are split as a shell would; before, everything was `strdelim`'s. */
  readonly splitsLikeArgv: boolean;
  /** A line ends for sshd at its first NUL. */
  readonly mayHoldNul: boolean;
  /** The keywords so far: a long file has few, and many lines of each. */
  readonly spellings: Map<string, string>;
}

const FORM_FEED = 12;
const CR = 13;
const HASH = 35;

/** Reads a text as the target's sshd does. Total: what sshd cannot split becomes a line with a problem. */
export function parseSshdConfig(source: SourceText, target: Target): SshdFile {
  const { text } = source;
  const dialect = {
    splitsLikeArgv: since(target, '8.7'),
    mayHoldNul: text.includes('\0'),
    spellings: new Map<string, string>(),
  };
  const lines: Line[] = [];
  const comments: Comment[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    readLine(text, start, end, dialect, lines, comments);
    start = end + 1;
  }
  const includes = since(target, '8.2') ? includeRequests(lines) : [];
  return { source, lines, comments, includes };
}

function readLine(
  text: string,
  lineStart: number,
  lineEnd: number,
  { splitsLikeArgv, mayHoldNul, spellings }: Dialect,
  lines: Line[],
  comments: Comment[],
): void {
  const start = skipLeadingBlanks(text, lineStart, lineEnd);
  if (start === lineEnd) return;
  let end = trimEnd(text, start, lineEnd);
  if (text.charCodeAt(start) === HASH) {
    comments.push({ span: { start, end } });
    return;
  }
  if (!splitsLikeArgv) {
    // Until 8.6 the first `#` ended a line wherever it stood, quotes or not.
    const hash = text.slice(start, end).indexOf('#');
    if (hash >= 0) {
      comments.push({ span: { start: start + hash, end } });
      end = trimEnd(text, start, start + hash);
    }
  }
  const nul = mayHoldNul ? text.slice(start, end).indexOf('\0') : -1;
  if (nul >= 0) end = trimEnd(text, start, start + nul);
  let word = strdelim(text, start, end);
  if (word?.value === '' && word.next !== undefined) word = strdelim(text, word.next, end);
  // sshd passes over a line whose keyword it cannot make out, such as one with a lone double quote.
  if (!word || word.value === '' || word.value.startsWith('#')) return;
  const rawStart = word.next ?? end;
  const { args, comment, problem } = splitsLikeArgv
    ? readArguments(text, rawStart, end, word)
    : {
        args: strdelimAll(text, rawStart, end, !/^setenv$/i.test(word.value)),
        comment: undefined,
        problem: undefined,
      };
  if (comment) comments.push({ span: comment });
  const contentEnd = text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 1 : lineEnd;
  lines.push(
    new SplitLine(
      sharedSpelling(word.value, spellings),
      word,
      args,
      comment,
      problem,
      rawStart,
      end,
      lineStart,
      contentEnd,
    ),
  );
}

function sharedSpelling(keyword: string, spellings: Map<string, string>): string {
  const known = spellings.get(keyword);
  if (known === undefined) spellings.set(keyword, keyword);
  return known ?? keyword;
}

/** Makes the spans that few ask for when they are asked for: a file of many lines is mostly spans. */
class SplitLine implements Line {
  private readonly keywordStart: number;
  private readonly keywordEnd: number;

  constructor(
    readonly keyword: string,
    { start, end }: DelimitedWord,
    readonly args: readonly Argument[],
    readonly comment: Span | undefined,
    readonly problem: LineProblem | undefined,
    private readonly rawStart: number,
    private readonly rawEnd: number,
    private readonly lineStart: number,
    private readonly lineEnd: number,
  ) {
    this.keywordStart = start;
    this.keywordEnd = end;
  }

  get keywordSpan(): Span {
    return { start: this.keywordStart, end: this.keywordEnd };
  }

  get depth(): number {
    return this.keywordStart - this.lineStart;
  }

  get raw(): Span {
    return { start: this.rawStart, end: this.rawEnd };
  }

  get span(): Span {
    return { start: this.keywordStart, end: this.args.at(-1)?.span.end ?? this.keywordEnd };
  }

  get line(): Span {
    return { start: this.lineStart, end: this.lineEnd };
  }
}

function readArguments(
  text: string,
  start: number,
  end: number,
  keyword: DelimitedWord,
): { args: readonly Argument[]; comment: Line['comment']; problem: LineProblem | undefined } {
  if (start >= end)
    return {
      args: [],
      comment: undefined,
      problem: { kind: 'no-argument', span: { start: keyword.start, end: keyword.end } },
    };
  const { words, comment, openQuote } = argvSplit(text, start, end);
  return {
    args: words,
    comment: comment === undefined ? undefined : { start: comment, end },
    problem:
      openQuote === undefined ? undefined : { kind: 'invalid-quotes', span: { start: openQuote, end } },
  };
}

function skipLeadingBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what is left when sshd has stripped the blanks behind it; one character always stays. */
function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start + 1 && (isBlank(text.charCodeAt(end - 1)) || text.charCodeAt(end - 1) === FORM_FEED))
    end--;
  return end;
}
