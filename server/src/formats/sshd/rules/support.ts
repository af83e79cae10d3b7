import type { Finding, Fix, Related } from '../../../core/finding.js';
import type { Span } from '../../../core/text.js';
import { type Directive, wholeLine } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import type { ValueProblem } from '../values/problem.js';

/** A finding about a directive, at a span in its document. */
export function findingAt(
  directive: Directive,
  span: Span,
  message: string,
  more: Omit<Finding, 'path' | 'span' | 'message'> = {},
): Finding {
  return { path: directive.path, span, message, ...more };
}

/** A line that explains a finding about another one. */
export function relatedLine({ path, line }: Directive, message: string): Related {
  return { path, span: line.span, message };
}

/** The findings for what is wrong with the values of a configuration, of one kind of problem. */
export function* valueFindings(model: SshdModel, kind: ValueProblem['kind']): Iterable<Finding> {
  for (const directive of model.refused) {
    for (const problem of directive.problems) {
      if (problem.kind !== kind) continue;
      yield findingAt(directive, problem.span, problem.message, { fixes: () => problem.fixes });
    }
  }
}

/** The fix that takes a directive out, its line and a comment behind it included. */
export function removeLine(directive: Directive, safe: boolean, title: string): Fix {
  return { title, safe, edits: [{ span: wholeLine(directive), text: '' }] };
}

/** The fix that moves a directive of the root document, with a comment behind it, to where it holds for everybody. */
export function moveAboveMatch(directive: Directive, model: SshdModel, title: string): Fix {
  const { source, line } = directive;
  const text = source.slice({ start: line.span.start, end: line.line.end }).trimEnd();
  const removal = { span: wholeLine(directive), text: '' };
  return { title, safe: false, edits: [model.insertionPoint().insert(text), removal] };
}

/** Whether two directives of a keyword say the same. */
export function isSameValue(a: Directive, b: Directive): boolean {
  const kind = a.entry?.argument.kind;
  const ignoresCase = kind === 'flag' || kind === 'word';
  const others = b.line.args;
  if (a.line.args.length !== others.length) return false;
  return a.line.args.every(({ value }, index) => {
    const other = others[index]?.value as string;
    return ignoresCase ? value.toLowerCase() === other.toLowerCase() : value === other;
  });
}

/** Where a directive stands, as a reader of another one finds it. */
export function placeOf(directive: Directive, from: Directive): string {
  const line = `on line ${directive.source.lineAt(directive.line.span.start) + 1}`;
  const { path } = directive;
  return path === from.path ? line : `${line} of ${path.slice(path.lastIndexOf('/') + 1)}`;
}

/** What a directive says, as a message shows it: a long value is cut. */
export function shownValue({ line }: Directive): string {
  const value = line.args
    .slice(0, MAX_SHOWN)
    .map((arg) => arg.value)
    .join(' ');
  return value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;
}

const MAX_SHOWN = 60;
