import type { Finding } from './finding.js';
import { nearest } from './nearest.js';
import type { RuleInfo } from './rule.js';
import type { Suppression } from './suppressions.js';
import type { SourceText, Span } from './text.js';

/** The one rule of the engine's own: a suppression comment that suppresses nothing. */
export const unusedSuppression: RuleInfo & {
  find(suppression: Suppression, rules: readonly RuleInfo[], source: SourceText): Finding;
} = {
  id: 'hardlint/unused-suppression',
  title: 'A suppression comment suppresses nothing',
  why: 'A `hardlint-disable` comment that no longer takes a finding hides the next one that appears in its place, and a misspelt rule in it never took any.',
  remedy: 'Remove the comment, or correct the name of the rule in it.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  references: [],
  examples: [
    {
      bad: '# hardlint-disable-next-line sshd/permit-root-login\nPermitRootLogin no\n',
      good: 'PermitRootLogin no\n',
    },
  ],
  find(suppression, rules, source) {
    const { rule, name, span, comment } = suppression;
    const remove = (safe: boolean) => ({
      title: 'Remove the suppression',
      safe,
      edits: [removal(span, comment, source)],
    });
    if (rule === undefined || name === undefined || rules.some((each) => each.id === rule)) {
      const what = rule === undefined ? 'nothing' : `no finding of ${rule}`;
      return {
        span,
        message: `This comment suppresses ${what}.`,
        tags: ['unnecessary'],
        fixes: () => [remove(true)],
      };
    }
    const meant = nearest(
      rule,
      rules.map((each) => each.id),
    );
    const correct = (id: string) => ({
      title: `Replace by "${id}"`,
      safe: false,
      edits: [{ span: name, text: id }],
    });
    return {
      span: name,
      message: `There is no rule "${rule}"${meant ? `; did you mean "${meant}"?` : '.'}`,
      // A misspelt one was meant to suppress something: nobody wants it gone unasked.
      fixes: () => (meant ? [correct(meant), remove(false)] : [remove(true)]),
    };
  },
};

/** Removes a rule's name and the comma before or after it, or the comment; its whole line where nothing else is on it. */
function removal(span: Span, comment: Span, source: SourceText): { span: Span; text: string } {
  const { text } = source;
  if (span.start !== comment.start) {
    let { start, end } = span;
    while (text[end] === ',' || text[end] === ' ') end++;
    const isLast = end >= comment.end || /^(?:--|:)/.test(text.slice(end, end + 2));
    if (isLast) {
      while (text[start - 1] === ',' || text[start - 1] === ' ') start--;
      end = span.end;
    }
    return { span: { start, end }, text: '' };
  }
  const line = source.lineSpan(source.lineAt(comment.start));
  const alone =
    text.slice(line.start, comment.start).trim() === '' && text.slice(comment.end, line.end).trim() === '';
  if (alone) return { span: source.fullLineSpan(comment.start), text: '' };
  let start = comment.start;
  while (start > line.start && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { span: { start, end: comment.end }, text: '' };
}
