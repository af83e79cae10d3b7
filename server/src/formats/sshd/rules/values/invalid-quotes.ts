import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** A quote that nothing closes. */
export const invalidQuotes: Rule<SshdModel> = {
  id: 'sshd/invalid-quotes',
  title: 'A quote without its partner',
  why: "Since OpenSSH 8.7 both `\"` and `'` quote in every line, also in `ForceCommand` and in a text such as `it's`. sshd refuses a line in which one stays open, and does not start.",
  remedy: "Close the quote, or write `\\'` where the character itself is meant.",
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 8.7' },
  ],
  examples: [
    { bad: "ForceCommand echo it's\n", good: "ForceCommand echo it\\'s\n" },
    { bad: 'Banner "/etc/issue.net\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const directive of model.unsplit) {
      const { problem } = directive.line;
      if (problem?.kind !== 'invalid-quotes') continue;
      const at = problem.span.start;
      const quote = directive.source.text[at];
      const isApostrophe = quote === "'" && /\w/.test(directive.source.text[at - 1] ?? '');
      yield findingAt(
        directive,
        { start: at, end: at + 1 },
        `This ${quote} opens a quote that nothing closes.`,
        {
          fixes: () =>
            isApostrophe
              ? [
                  {
                    title: "Escape the apostrophe as \\'",
                    safe: false,
                    edits: [{ span: { start: at, end: at }, text: '\\' }],
                  },
                ]
              : [],
        },
      );
    }
  },
};
