import type { Finding, Fix } from '../../../core/finding.js';
import type { Span } from '../../../core/text.js';
import { type Directive, wholeLine } from '../model/directive.js';
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

/** The findings for what is wrong with directives' values, of one kind of problem. */
export function* valueFindings(
  directives: Iterable<Directive>,
  kind: ValueProblem['kind'],
): Iterable<Finding> {
  for (const directive of directives) {
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
