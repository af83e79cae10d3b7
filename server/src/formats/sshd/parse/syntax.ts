import type { Span } from '../../../core/text.js';

/** One word of a line as sshd gets it. */
export interface Argument {
  /** Without its quotes and escapes. */
  readonly value: string;
  /** As written, quotes included. */
  readonly span: Span;
}

/** What keeps sshd from splitting a line into a keyword and its arguments. */
export interface LineProblem {
  readonly kind: 'no-argument' | 'invalid-quotes';
  readonly span: Span;
}

/** A line that sshd would act on. */
export interface Line {
  /** As written, without quotes. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly args: readonly Argument[];
  /** All that stands behind the separator, comment included: what sshd hands to a program as it is. */
  readonly raw: Span;
  /** From the keyword to the last argument. */
  readonly span: Span;
  /** How many blanks stand before the keyword. */
  readonly depth: number;
  /** The whole line without its line ending. */
  readonly line: Span;
  /** A comment behind the arguments. */
  readonly comment: Span | undefined;
  readonly problem: LineProblem | undefined;
}

/** Whether an argument is written as sshd gets it: neither quotes nor escapes blur its places. */
export function isPlain({ value, span }: Argument): boolean {
  return span.end - span.start === value.length;
}

/** Where a part of an argument stands; all of the argument where quotes or escapes blur that. Offsets are in its value. */
export function spanWithin(argument: Argument, from: number, to: number): Span {
  const { span } = argument;
  return isPlain(argument) ? { start: span.start + from, end: span.start + to } : span;
}

/** The same line with other arguments. A line may compute its places when they are asked for, so it cannot be spread. */
export function withArguments(line: Line, args: readonly Argument[]): Line {
  const { keyword, keywordSpan, raw, span, depth, line: whole, comment, problem } = line;
  return { keyword, keywordSpan, args, raw, span, depth, line: whole, comment, problem };
}
