import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, removeLine } from '../support.js';

/** A Match line that nothing follows. */
export const emptyMatch: Rule<SshdModel> = {
  id: 'sshd/empty-match',
  title: 'A Match block with nothing in it',
  why: 'The next `Match` or the end of the file follows at once, so the condition decides nothing. At the end of a file it is a trap: the next line that somebody appends falls into the block.',
  remedy: 'Write what the block is for, or remove its `Match` line.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Match'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Match User alice\n    PermitTTY no\nMatch User bob\n',
      good: 'Match User alice\n    PermitTTY no\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const scope of model.scopes) {
      const block = scope.blocks.at(-1);
      // `Match all` is written to end the block before it.
      if (!block || block.condition.always || block.condition.problem) continue;
      if (scope.directives.some(({ name }) => name !== 'Match')) continue;
      const { directive } = block;
      yield findingAt(
        directive,
        directive.line.span,
        'Nothing stands in this block, so it decides nothing.',
        {
          tags: ['unnecessary'],
          fixes: () => [removeLine(directive, false, 'Remove this line')],
        },
      );
    }
  },
};
