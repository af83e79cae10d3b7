import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import type { SshdModel } from '../../model/model.js';
import type { MatchBlock } from '../../model/scope.js';
import { checkAddressesFrom } from '../../values/addresses.js';
import { findingAt } from '../support.js';

/** A Match line whose criteria sshd refuses. */
export const invalidMatch: Rule<SshdModel> = {
  id: 'sshd/invalid-match',
  title: 'A Match line that sshd cannot read',
  why: 'sshd checks the criteria of every `Match` line before it starts, and stops with `Bad Match condition` at a criterion it does not know, one without a value, or an address that is none.',
  remedy:
    'Write pairs of a criterion and a comma list without blanks, such as `Match User alice,bob Address 192.0.2.0/24`, or `Match all` alone.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Match'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Match User alice, bob\n  X11Forwarding no\n',
      good: 'Match User alice,bob\n  X11Forwarding no\n',
    },
    {
      bad: 'Match Address 10.0.0.1/8\n  X11Forwarding no\n',
      good: 'Match Address 10.0.0.0/8\n  X11Forwarding no\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const scope of model.scopes) {
      const block = scope.blocks.at(-1);
      if (!block) continue;
      const { problem } = block.condition;
      if (problem)
        yield findingAt(block.directive, problem.span, problem.message, { fixes: () => problem.fixes });
      else if (!since(target, '8.4')) yield* lateProblems(block, target);
    }
  },
};

/** Until 8.3 sshd looked at addresses only when somebody connected, and then gave up the connection. */
function* lateProblems({ directive, condition }: MatchBlock, target: Target): Iterable<Finding> {
  for (const { criterion, argument } of condition.terms) {
    if (criterion.argument !== 'addresses' || !argument) continue;
    const problem = checkAddressesFrom(argument, 0, target);
    if (!problem) continue;
    const message = `${problem.message} OpenSSH ${target.label} starts all the same, and then drops every connection.`;
    yield findingAt(directive, problem.span, message, { severity: 'warning', fixes: () => problem.fixes });
  }
}
