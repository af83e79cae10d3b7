import type { SourceText } from '../../../core/text.js';
import type { SshdKeyword } from '../catalogue/keyword.js';
import type { Line } from '../parse/syntax.js';
import type { ValueProblem } from '../values/problem.js';
import type { Scope } from './scope.js';

/** A line in its place: which document it stands in, what its keyword means there, and for whom it holds. */
export interface Directive {
  readonly line: Line;
  readonly path: string;
  readonly source: SourceText;
  /** The keyword's entry, that of an alias included; undefined where the catalogue does not have it. */
  readonly entry: SshdKeyword | undefined;
  /** The keyword that the target's sshd takes it for, as the manual spells it; as written where it is unknown. */
  readonly name: string;
  readonly scope: Scope;
  /** Whether the target's sshd has the keyword. */
  readonly isKnown: boolean;
  /** Why sshd refuses its arguments. Computed once, when first asked for. */
  readonly problems: readonly ValueProblem[];
}

/** Whether sshd refuses the line, for its keyword, for its quotes, for what is missing, or for its arguments. */
export function isRefused({ line, isKnown, problems }: Directive): boolean {
  return !isKnown || line.problem !== undefined || problems.length > 0;
}

/** A directive's arguments as one text, without quotes. */
export function writtenValue(directive: Directive): string {
  const { args } = directive.line;
  return args.length === 1 ? (args[0]?.value as string) : args.map((arg) => arg.value).join(' ');
}

/** What sshd takes for the value of a keyword that reads the rest of the line as it is, quotes and `#` included. */
export function rawValue({ source, line }: Directive): string {
  return source.slice(line.raw).trim();
}

/** Whether `none` is all that a directive says. */
export function isNone(directive: Directive): boolean {
  return writtenValue(directive).toLowerCase() === 'none';
}

/** The span of all arguments; that of the keyword where there are none. */
export function argumentsSpan({ line }: Directive): { start: number; end: number } {
  const first = line.args[0];
  return first ? { start: first.span.start, end: line.span.end } : line.keywordSpan;
}

/** The whole line of a directive as sshd sees it, with its line ending: what a fix removes. */
export function wholeLine({ line, source }: Directive): { start: number; end: number } {
  return { start: line.line.start, end: nextLine(source.text, line.line.start) };
}

/** Where the line behind the one of `offset` begins, for sshd: it knows no line ending but the line feed. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
