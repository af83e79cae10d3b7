// Lists of who may log in: sshd/allow-users-and-groups, sshd/allow-everybody, sshd/no-access-list.
import type { Finding } from '../../../../core/finding.js';
import { groupBy } from '../../../../core/group.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { isEverybody } from '../../values/user-entry.js';
import { findingAt, relatedLine } from '../support.js';

const manual = { source: 'manual', id: 'sshd_config(5)' } as const;

/** Two allow lists, of which people think that one is enough. */
export const allowUsersAndGroups: Rule<SshdModel> = {
  id: 'sshd/allow-users-and-groups',
  title: 'AllowUsers and AllowGroups together',
  why: 'Where both are set, an account must be in **both**: named in `AllowUsers`, and a member of a group of `AllowGroups`. Many expect that one of them is enough.',
  remedy: 'Put all who shall log in into a group, and keep `AllowGroups` alone.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['AllowGroups'],
  references: [manual],
  examples: [{ bad: 'AllowUsers deploy\nAllowGroups admins\n' }],
  *check(model): Iterable<Finding> {
    const users = groupBy(model.named('AllowUsers'), (directive) => directive.scope);
    const groups = groupBy(model.named('AllowGroups'), (directive) => directive.scope);
    for (const [scope, [directive]] of groups) {
      const other = users.get(scope)?.[0];
      // A list that lets everybody in narrows nothing.
      if (!directive || !other || letsEverybodyIn(groups.get(scope)) || letsEverybodyIn(users.get(scope)))
        continue;
      const message =
        'AllowUsers is set as well: only who is named there and also in one of these groups can log in.';
      yield findingAt(directive, directive.line.keywordSpan, message, {
        related: [relatedLine(other, 'An account must be named here too.')],
      });
    }
  },
};

function letsEverybodyIn(directives: readonly Directive[] = []): boolean {
  return directives.some(({ line }) => line.args.some(({ value }) => isEverybody(value)));
}

/** An allow list with `*` in it. */
export const allowEverybody: Rule<SshdModel> = {
  id: 'sshd/allow-everybody',
  title: 'An allow list that lets everybody in',
  why: 'The lines of `AllowUsers` (or `AllowGroups`) make one list, and one entry that matches is enough. With `*` among them the list keeps nobody out, service accounts included.',
  remedy: 'List the accounts or groups that need to log in.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4,
  keywords: ['AllowUsers', 'AllowGroups'],
  references: [manual, { source: 'CWE', id: 'CWE-284' }],
  examples: [{ bad: 'AllowUsers alice *\n' }],
  *check(model): Iterable<Finding> {
    for (const name of ['AllowUsers', 'AllowGroups']) {
      const directives = model.named(name);
      // Some blocks narrow what the global line says in so many words.
      if (directives.some((directive) => !directive.scope.isAlways)) continue;
      for (const directive of directives) {
        for (const { value, span } of directive.line.args) {
          if (!isEverybody(value)) continue;
          yield findingAt(directive, span, `"${value}" matches everybody; ${name} keeps nobody out.`);
        }
      }
    }
  },
};

/** No list of who may log in. */
export const noAccessList: Rule<SshdModel> = {
  id: 'sshd/no-access-list',
  title: 'No list says who may log in',
  why: 'Without `AllowUsers`, `AllowGroups`, `DenyUsers` or `DenyGroups` every account with a shell may log in, also one that a package creates tomorrow.',
  remedy: 'Make a group for those who may log in, and name it: `AllowGroups ssh-users`.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3,
  references: [
    { source: 'CIS', id: 'Debian 12: 5.1.4' },
    { source: 'PCI DSS', id: '2.2.6' },
    { source: 'lynis', id: 'SSH-7440' },
  ],
  examples: [{ bad: 'PermitRootLogin no\n' }],
  *check(model): Iterable<Finding> {
    const lists = ['AllowUsers', 'AllowGroups', 'DenyUsers', 'DenyGroups'];
    if (!model.isComplete || lists.some((name) => model.inForce(name))) return;
    const { offset } = model.insertionPoint('AllowGroups');
    yield {
      span: { start: offset, end: offset },
      message:
        'No AllowUsers, AllowGroups, DenyUsers or DenyGroups holds for everybody: every account may log in.',
    };
  },
};
