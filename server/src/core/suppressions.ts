import { lastIndexUpTo } from './ascending.js';
import type { Comment, CommentSyntax, Format } from './format.js';
import { MARKER, readSuppressionComment, type SuppressionComment } from './suppression-comments.js';
import type { SourceText, Span, TextEdit } from './text.js';

/** One rule that a comment suppresses, or all of them. */
export interface Suppression {
  /** Undefined: every rule. */
  readonly rule: string | undefined;
  /** Where the rule is named; undefined: nowhere. */
  readonly name: Span | undefined;
  /** What to remove when it is of no use: the rule's name, or the whole comment. */
  readonly span: Span;
  readonly comment: Span;
}

/** How comments are written in a document, and where they may stand. */
export interface Commenting {
  readonly syntax: CommentSyntax;
  /** Where the statement begins that an offset is in. */
  statementAt(offset: number): number;
  /** The first place where a comment may stand. */
  readonly firstPlace: number;
}

/** How comments are written in a document of a format. */
export function commentingOf<Part, Model>(format: Format<Part, Model>, part: Part): Commenting {
  return {
    syntax: format.comment,
    statementAt: (offset) => format.statementAt?.(part, offset) ?? offset,
    firstPlace: format.firstPlace?.(part) ?? 0,
  };
}

const ALL = '*';

interface Range {
  readonly suppression: Suppression;
  readonly start: number;
  end: number;
  /** In a range of all rules, those that are switched on again, and from where. */
  readonly enabled: Map<string, number>;
}

/**
 * The suppressions of one text, and which of them takes a finding. Of several that could, the one on the line
 * counts before one for a range, and that before one for the file, which no `enable` ends; a second one for the
 * same rule and place is of no use. Look-up is logarithmic.
 */
export class Suppressions {
  /** In the order of the text. */
  readonly all: readonly Suppression[];
  readonly #byLine = new Map<number, Map<string, Suppression>>();
  /** For each rule, disjoint ranges in ascending order. */
  readonly #ranges = new Map<string, Range[]>();
  readonly #open = new Map<string, Range>();
  readonly #inFile = new Map<string, Suppression>();

  constructor(
    private readonly source: SourceText,
    comments: readonly Comment[],
    private readonly commenting: Pick<Commenting, 'syntax' | 'statementAt'>,
  ) {
    const read = source.text.includes(MARKER)
      ? comments.map(({ span }) => readSuppressionComment(source, span, commenting.syntax))
      : [];
    const found = read
      .filter((comment) => comment !== undefined)
      .map((comment) => ({ comment, suppressions: suppressionsOf(comment) }));
    this.all = found.flatMap((each) => each.suppressions);
    for (const { comment, suppressions } of found) this.#add(comment, suppressions);
  }

  /** The suppression that takes a finding of `rule` at `offset`. */
  taking(rule: string, offset: number): Suppression | undefined {
    if (this.all.length === 0) return undefined;
    return (
      take(this.#onLine(offset), rule) ??
      take(this.#onLine(this.commenting.statementAt(offset)), rule) ??
      this.#inRange(rule, offset) ??
      take(this.#inFile, rule)
    );
  }

  #onLine(offset: number): ReadonlyMap<string, Suppression> | undefined {
    return this.#byLine.get(this.source.lineAt(offset));
  }

  #add({ kind, names, span }: SuppressionComment, suppressions: readonly Suppression[]): void {
    if (kind === 'enable') {
      this.#enable(names, span.start);
      return;
    }
    for (const suppression of suppressions) {
      if (kind === 'disable-line') put(this.#rulesOf(this.source.lineAt(span.start)), suppression);
      else if (kind === 'disable-next-line') this.#addNextLine(suppression);
      else if (kind === 'disable-file') put(this.#inFile, suppression);
      else this.#addRange(span.start, suppression);
    }
  }

  /**
   * A comment that has a line for itself covers that as well. Nothing can be found there but what is missing at
   * this place; and more such comments above and below it then count for the same line.
   */
  #addNextLine(suppression: Suppression): void {
    const { start, end } = suppression.comment;
    const line = this.source.lineAt(start);
    const next = this.source.lineAt(end) + 1;
    const isAlone = this.source.lineSpan(line).start + this.source.indentAt(start).length === start;
    const rules = this.#rulesOf(isAlone ? line : next);
    this.#byLine.set(next, rules);
    put(rules, suppression);
  }

  #rulesOf(line: number): Map<string, Suppression> {
    const rules = this.#byLine.get(line) ?? new Map<string, Suppression>();
    this.#byLine.set(line, rules);
    return rules;
  }

  #addRange(start: number, suppression: Suppression): void {
    const rule = suppression.rule ?? ALL;
    if (this.#open.has(rule)) return;
    const range = { suppression, start, end: Number.POSITIVE_INFINITY, enabled: new Map() };
    const ranges = this.#ranges.get(rule);
    if (ranges) ranges.push(range);
    else this.#ranges.set(rule, [range]);
    this.#open.set(rule, range);
  }

  #enable(names: SuppressionComment['names'], at: number): void {
    const rules = names.length === 0 ? [...this.#open.keys()] : names.map((name) => name.text);
    for (const rule of rules) {
      const range = this.#open.get(rule);
      if (range) {
        range.end = at;
        this.#open.delete(rule);
      }
      const { enabled } = this.#open.get(ALL) ?? {};
      if (!enabled?.has(rule)) enabled?.set(rule, at);
    }
  }

  #inRange(rule: string, offset: number): Suppression | undefined {
    const own = this.#rangeAt(rule, offset);
    if (own) return own.suppression;
    const ofAll = this.#rangeAt(ALL, offset);
    if (!ofAll || (ofAll.enabled.get(rule) ?? Number.POSITIVE_INFINITY) <= offset) return undefined;
    return ofAll.suppression;
  }

  #rangeAt(rule: string, offset: number): Range | undefined {
    const ranges = this.#ranges.get(rule);
    if (!ranges) return undefined;
    const range = ranges[lastIndexUpTo(ranges, offset, ({ start }) => start)];
    return range && offset < range.end ? range : undefined;
  }
}

function suppressionsOf({ kind, names, span }: SuppressionComment): Suppression[] {
  if (kind === 'enable') return [];
  if (names.length === 0) return [{ rule: undefined, name: undefined, span, comment: span }];
  const isOnly = names.length === 1;
  return names.map(({ text, span: name }) => ({
    rule: text,
    name,
    span: isOnly ? span : name,
    comment: span,
  }));
}

function take(rules: ReadonlyMap<string, Suppression> | undefined, rule: string): Suppression | undefined {
  return rules?.get(rule) ?? rules?.get(ALL);
}

function put(rules: Map<string, Suppression>, suppression: Suppression): void {
  const rule = suppression.rule ?? ALL;
  if (!rules.has(rule)) rules.set(rule, suppression);
}

/**
 * The edit that suppresses a rule in the statement of `offset`: by a comment on a line of its own above it, or right
 * before it where its line begins within another statement.
 */
export function suppressLineEdit(
  source: SourceText,
  offset: number,
  rule: string,
  commenting: Commenting,
): TextEdit {
  const statement = commenting.statementAt(offset);
  const { start } = source.lineSpan(source.lineAt(statement));
  if (commenting.statementAt(start) < start) {
    const comment = writeComment(`hardlint-disable-line ${rule}`, commenting.syntax);
    return { span: { start: statement, end: statement }, text: `${comment} ` };
  }
  const comment = writeComment(`hardlint-disable-next-line ${rule}`, commenting.syntax);
  const at = Math.max(start, commenting.firstPlace);
  return { span: { start: at, end: at }, text: `${source.indentAt(statement)}${comment}${source.eol}` };
}

/** The edit that suppresses a rule in the whole file, by a comment at its top. */
export function suppressFileEdit(source: SourceText, rule: string, commenting: Commenting): TextEdit {
  const comment = writeComment(`hardlint-disable-file ${rule}`, commenting.syntax);
  const at = commenting.firstPlace;
  const isAtTop = source.lineSpan(0).start === at;
  return { span: { start: at, end: at }, text: isAtTop ? comment + source.eol : source.eol + comment };
}

function writeComment(content: string, syntax: CommentSyntax): string {
  return `${syntax.open} ${content}${syntax.close && ` ${syntax.close}`}`;
}
