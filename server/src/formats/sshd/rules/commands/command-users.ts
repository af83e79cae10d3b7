// The accounts that commands run under: sshd/user-without-command, sshd/command-as-root.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan, type Directive, isNone, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, removeLine } from '../support.js';

const USERS = ['AuthorizedKeysCommandUser', 'AuthorizedPrincipalsCommandUser'] as const;

/** Whether sshd would refuse a command that counts, since nothing says who runs it. */
export function lacksUser({ name, scope }: Directive, model: SshdModel): boolean {
  const user = USERS.find((each) => each === `${name}User`);
  return user !== undefined && (model.valueIn(scope, user) ?? 'none').toLowerCase() === 'none';
}

const manual = { source: 'manual', id: 'sshd_config(5)' } as const;

/** An account for a command that is not there. */
export const userWithoutCommand: Rule<SshdModel> = {
  id: 'sshd/user-without-command',
  title: 'The user for a command that is not set',
  why: '`AuthorizedKeysCommandUser` and `AuthorizedPrincipalsCommandUser` only say who runs the command of the same name. Without the command they do nothing.',
  remedy: 'Remove the line, or set the command.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: USERS,
  references: [manual],
  examples: [{ bad: 'AuthorizedKeysCommandUser nobody\n', good: '' }],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    for (const name of USERS) {
      const command = name.slice(0, -'User'.length);
      if (model.named(command).length > 0) continue;
      for (const directive of model.accepted(name)) {
        if (isNone(directive)) continue;
        yield findingAt(directive, directive.line.span, `${command} is not set; this line does nothing.`, {
          tags: ['unnecessary'],
          // A block may be empty without it.
          fixes: () => [removeLine(directive, directive.scope.isGlobal, 'Remove this line')],
        });
      }
    }
  },
};

/** root runs what prints the keys. */
export const commandAsRoot: Rule<SshdModel> = {
  id: 'sshd/command-as-root',
  title: 'The command that prints keys or principals runs as root',
  why: 'It is started for everybody who tries to log in, with words of theirs as arguments. A flaw in it gives root to strangers.',
  remedy: 'Let an account run it that has no other role on the host.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 4,
  keywords: USERS,
  references: [manual, { source: 'CWE', id: 'CWE-250' }],
  examples: [{ bad: 'AuthorizedKeysCommand /usr/bin/keys %u\nAuthorizedKeysCommandUser root\n' }],
  *check(model): Iterable<Finding> {
    for (const name of USERS) {
      for (const directive of model.accepted(name)) {
        if (writtenValue(directive) !== 'root') continue;
        const command = name.slice(0, -'User'.length);
        yield findingAt(directive, argumentsSpan(directive), `${command} runs as root.`);
      }
    }
  },
};
