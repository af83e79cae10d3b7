import type { Comment, CommentSyntax } from './format.js';
import type { SourceText, Span, TextEdit } from './text.js';

/** One rule that a comment suppresses, or all of them. */
export interface Suppression {
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  /** What to remove when it is of no use: the rule's name, or the whole comment. */
  readonly span: Span;
  readonly comment: Span;
}

const MARKER = 'hardlint-';
const DIRECTIVE = /hardlint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([^\r\n]*)/;
const ALL = '*';

interface Range {
  readonly suppression: Suppression;
  readonly start: number;
  end: number;
}

/**
 * The suppressions of one text, and which of them takes a finding. Of several that could, the one on the line
 * counts before one for a range; a second one for the same rule and place is of no use. Look-up is logarithmic.
 */
export class Suppressions {
  /** In the order of the text. */
  readonly all: Suppression[] = [];
  readonly #byLine = new Map<number, Map<string, Suppression>>();
  /** For each rule, disjoint ranges in ascending order. */
  readonly #ranges = new Map<string, Range[]>();
  readonly #open = new Map<string, Range>();

  constructor(
    private readonly source: SourceText,
    comments: readonly Comment[],
    syntax: CommentSyntax,
  ) {
    if (!source.text.includes(MARKER)) return;
    for (const { span } of comments) {
      const match = DIRECTIVE.exec(source.slice(span));
      if (match) this.#read(match, span, syntax);
    }
  }

  /** The suppression that takes a finding of `rule` at `offset`. */
  taking(rule: string, offset: number): Suppression | undefined {
    if (this.all.length === 0) return undefined;
    const line = this.#byLine.get(this.source.lineAt(offset));
    return line?.get(rule) ?? line?.get(ALL) ?? this.#rangeAt(rule, offset) ?? this.#rangeAt(ALL, offset);
  }

  #read(match: RegExpExecArray, comment: Span, syntax: CommentSyntax): void {
    const [whole, kind, list] = match as unknown as [string, string, string];
    const listStart = comment.start + match.index + whole.length - list.length;
    const names = readNames(list, listStart, syntax);
    if (kind === 'enable') {
      this.#close(names, comment.start);
      return;
    }
    if (names.length === 0) this.#add(kind, { rule: undefined, span: comment, comment });
    for (const { text, span } of names) {
      this.#add(kind, { rule: text, span: names.length === 1 ? comment : span, comment });
    }
  }

  #add(kind: string, suppression: Suppression): void {
    this.all.push(suppression);
    const rule = suppression.rule ?? ALL;
    const { comment } = suppression;
    if (kind === 'disable-line') this.#addLine(this.source.lineAt(comment.start), rule, suppression);
    else if (kind === 'disable-next-line')
      this.#addLine(this.source.lineAt(comment.end) + 1, rule, suppression);
    else this.#addRange(kind === 'disable-file' ? 0 : comment.start, rule, suppression);
  }

  #addLine(line: number, rule: string, suppression: Suppression): void {
    const rules = this.#byLine.get(line) ?? new Map<string, Suppression>();
    this.#byLine.set(line, rules);
    if (!rules.has(rule)) rules.set(rule, suppression);
  }

  #addRange(start: number, rule: string, suppression: Suppression): void {
    if (this.#open.has(rule)) return;
    const ranges = this.#ranges.get(rule) ?? [];
    this.#ranges.set(rule, ranges);
    if (start < (ranges.at(-1)?.end ?? 0)) return;
    const range = { suppression, start, end: Number.POSITIVE_INFINITY };
    ranges.push(range);
    this.#open.set(rule, range);
  }

  #close(names: readonly { text: string }[], at: number): void {
    const rules = names.length === 0 ? [...this.#open.keys()] : names.map((name) => name.text);
    for (const rule of rules) {
      const range = this.#open.get(rule);
      if (!range) continue;
      range.end = at;
      this.#open.delete(rule);
    }
  }

  #rangeAt(rule: string, offset: number): Suppression | undefined {
    const ranges = this.#ranges.get(rule);
    if (!ranges) return undefined;
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle] as Range).start <= offset) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range && offset < range.end ? range.suppression : undefined;
  }
}

function readNames(text: string, offset: number, syntax: CommentSyntax): { text: string; span: Span }[] {
  const reason = text.indexOf('--');
  let list = reason < 0 ? text : text.slice(0, reason);
  if (syntax.close && list.includes(syntax.close)) list = list.slice(0, list.indexOf(syntax.close));
  return [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const start = offset + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

/** The edit that suppresses a rule on the line of `offset`, by a comment on a line of its own above it. */
export function suppressLineEdit(
  source: SourceText,
  offset: number,
  rule: string,
  syntax: CommentSyntax,
): TextEdit {
  const line = source.lineSpan(source.lineAt(offset));
  const comment = writeComment(`hardlint-disable-next-line ${rule}`, syntax);
  return {
    span: { start: line.start, end: line.start },
    text: `${source.indentAt(offset)}${comment}${source.eol}`,
  };
}

/** The edit that suppresses a rule in the whole file, by a comment at its top. */
export function suppressFileEdit(source: SourceText, rule: string, syntax: CommentSyntax): TextEdit {
  const text = `${writeComment(`hardlint-disable-file ${rule}`, syntax)}${source.eol}`;
  return { span: { start: 0, end: 0 }, text };
}

function writeComment(content: string, syntax: CommentSyntax): string {
  return `${syntax.open} ${content}${syntax.close && ` ${syntax.close}`}`;
}
