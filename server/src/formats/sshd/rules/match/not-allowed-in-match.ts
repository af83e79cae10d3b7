import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { keywords, mayStandInMatch, retirementOf } from '../../catalogue/index.js';
import type { SshdKeyword } from '../../catalogue/keyword.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, moveAboveMatch, relatedLine } from '../support.js';

/** Keywords of the global section inside a Match block. */
export const notAllowedInMatch: Rule<SshdModel> = {
  id: 'sshd/not-allowed-in-match',
  title: 'A keyword that may not stand in a Match block',
  why: 'A `Match` block goes on to the next `Match` or to the end of the file; indentation and blank lines mean nothing. What concerns the whole server, such as `Port` or `Ciphers`, is refused in it: sshd stops with `Directive is not allowed within a Match block`.',
  remedy: 'Move the line above the first `Match`, or write `Match all` before it.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Match'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Match User backup\n  ForceCommand /usr/bin/backup\nPort 2222\n',
      good: 'Port 2222\nMatch User backup\n  ForceCommand /usr/bin/backup\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const directives = keywords.entries.flatMap((entry) =>
      mayStandInMatch(entry, target) ? [] : model.written(entry),
    );
    for (const directive of directives) {
      const { scope } = directive;
      if (scope.isAlways) continue;
      const entry = directive.entry as SshdKeyword;
      const block = scope.blocks.at(-1)?.directive;
      yield findingAt(
        directive,
        directive.line.keywordSpan,
        `${entry.name} may not stand in a Match block; sshd will not start. The block goes on to the next Match or the end of the file.`,
        {
          related: block ? [relatedLine(block, 'The block begins here.')] : [],
          // What does nothing is to be removed, which is offered beside this.
          fixes: () => (block && !retirementOf(entry, target) ? [moveAbove(directive, model)] : []),
        },
      );
    }
  },
};

/** Moves a line into the global section of its own document, or, where it has none, ends the block before it. */
function moveAbove(directive: Directive, model: SshdModel) {
  const { source, line } = directive;
  if (directive.path === model.tree.path)
    return moveAboveMatch(directive, model, 'Move it above the first Match');
  const at = line.line.start;
  const edit = { span: { start: at, end: at }, text: `Match all${source.eol}` };
  return { title: 'End the block before it with "Match all"', safe: false, edits: [edit] };
}
