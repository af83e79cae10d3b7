import type { Finding, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { type Directive, isRefused, rawValue, wholeLine } from '../../model/directive.js';
import { insertLine } from '../../model/insertion.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** A program that is to print keys or principals, and no account to run it. */
export const commandWithoutUser: Rule<SshdModel> = {
  id: 'sshd/command-without-user',
  title: 'A command without the user to run it',
  why: '`AuthorizedKeysCommand` and `AuthorizedPrincipalsCommand` need an account to run under. sshd stops where one is set for everybody without its `...User`; in a `Match` block it starts, and does not run the command.',
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
      const user = `${name}User`;
      const atStart = model.inForceAtStart(name);
      if (atStart && isCommand(atStart) && !model.inForceAtStart(user)) {
        yield report(
          atStart,
          user,
          `${name} needs ${user}, the account that runs the command; sshd will not start without it.`,
        );
      }
      // Sessions of a block may match another one that names the account.
      if (model.named(user).some((each) => !each.scope.isAlways)) continue;
      for (const directive of model.named(name)) {
        if (directive.scope.isAlways || !isCommand(directive)) continue;
        if (model.inForceIn(directive.scope, name) !== directive || !isUnset(model.value(user))) continue;
        const message = `${user} is not set; sshd starts, and does not run this command for the sessions of the block.`;
        yield report(directive, user, message, 'warning');
      }
    }
  },
};

function report(command: Directive, user: string, message: string, severity?: Severity): Finding {
  return findingAt(command, command.line.keywordSpan, message, {
    ...(severity && { severity }),
    fixes: () => [
      { title: `Add ${user} nobody`, safe: false, edits: [insertBehind(command, `${user} nobody`)] },
    ],
  });
}

function isCommand(directive: Directive): boolean {
  return !isRefused(directive) && rawValue(directive).toLowerCase() !== 'none';
}

function isUnset(user: string | undefined): boolean {
  return user?.toLowerCase() === 'none';
}

function insertBehind(directive: Directive, line: string) {
  const { source, line: at } = directive;
  const indent = source.slice({ start: at.line.start, end: at.span.start });
  return insertLine(source, wholeLine(directive).end, indent + line);
}
