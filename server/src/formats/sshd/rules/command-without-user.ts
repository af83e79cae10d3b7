import type { Finding } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import { type Directive, wholeLine } from '../model/directive.js';
import { insertLine } from '../model/insertion.js';
import type { SshdModel } from '../model/model.js';
import { findingAt } from './support.js';

/** A program that is to print keys or principals, and no account to run it. */
export const commandWithoutUser: Rule<SshdModel> = {
  id: 'sshd/command-without-user',
  title: 'A command without the user to run it',
  why: '`AuthorizedKeysCommand` and `AuthorizedPrincipalsCommand` need an account to run under. sshd stops where one is set for everybody without its `...User`.',
  remedy:
    'Add `AuthorizedKeysCommandUser` (or `AuthorizedPrincipalsCommandUser`) with an account that has no other role on the host.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['AuthorizedKeysCommand', 'AuthorizedPrincipalsCommand'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'AuthorizedKeysCommand /usr/bin/keys %u\n',
      good: 'AuthorizedKeysCommand /usr/bin/keys %u\nAuthorizedKeysCommandUser nobody\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const name of ['AuthorizedKeysCommand', 'AuthorizedPrincipalsCommand']) {
      const command = model.inForceAtStart(name);
      const user = `${name}User`;
      if (!command || command.problems.length > 0 || isNone(command) || model.inForceAtStart(user)) continue;
      const message = `${name} needs ${user}, the account that runs the command; sshd will not start without it.`;
      yield findingAt(command, command.line.keywordSpan, message, {
        fixes: () => [
          { title: `Add ${user} nobody`, safe: false, edits: [insertBehind(command, `${user} nobody`)] },
        ],
      });
    }
  },
};

function isNone({ line, source }: Directive): boolean {
  return source.slice(line.raw).trim().toLowerCase() === 'none';
}

function insertBehind(directive: Directive, line: string) {
  return insertLine(directive.source, wholeLine(directive).end, line);
}
