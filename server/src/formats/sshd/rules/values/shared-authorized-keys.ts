import type { Finding, Fix } from '../../../../core/finding.js';
import { hasWildcard } from '../../../../core/glob.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { type Argument, spanWithin } from '../../parse/syntax.js';
import { findingAt } from '../support.js';

/** Key files that are not the user's own. */
export const sharedAuthorizedKeys: Rule<SshdModel> = {
  id: 'sshd/shared-authorized-keys',
  title: 'Keys are read from a file that all users share',
  why: 'A relative path starts in the home of the user who logs in. `~` is the home of **root**, whoever logs in, and a file in `/etc` without `%u`, `%h` or `%U` in its path is one for all: every key in it opens every account. Everybody can write below `/tmp`.',
  remedy:
    'Write `.ssh/authorized_keys`, or a path of which the user is a part: `/etc/ssh/authorized_keys/%u`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['AuthorizedKeysFile', 'AuthorizedPrincipalsFile'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-732' },
  ],
  examples: [
    { bad: 'AuthorizedKeysFile ~/.ssh/authorized_keys\n', good: 'AuthorizedKeysFile .ssh/authorized_keys\n' },
    { bad: 'AuthorizedKeysFile /etc/ssh/authorized_keys\n' },
    { bad: 'AuthorizedKeysFile /tmp/%u.keys\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const name of ['AuthorizedKeysFile', 'AuthorizedPrincipalsFile']) {
      for (const directive of model.accepted(name)) {
        for (const argument of directive.line.args) {
          const finding = judge(directive, argument, model);
          if (finding) yield finding;
        }
      }
    }
  },
};

function judge(directive: Directive, argument: Argument, model: SshdModel): Finding | undefined {
  const { value, span } = argument;
  if (value.startsWith('~/')) {
    const message = `"~" is root's home in ${directive.name}, whoever logs in: all users share this file.`;
    return findingAt(directive, span, message, { fixes: () => toOwnHome(argument) });
  }
  if (/^\/(tmp|var\/tmp|dev\/shm)\//.test(value)) {
    return findingAt(directive, span, `Everybody can write to the folder of "${value}".`);
  }
  // Elsewhere the file may belong to one user, and sshd trusts no other with it.
  const isRoots = value.startsWith('/etc/') && !/%[^%]/.test(value);
  if (!isRoots || directive.name !== 'AuthorizedKeysFile') return undefined;
  // A block may be about one account, or about those whose keys are in that file.
  if (!directive.scope.isAlways || isForOneAccount(model)) return undefined;
  return findingAt(directive, span, `"${value}" is one file for all: a key in it opens every account.`);
}

function toOwnHome(argument: Argument): Fix[] {
  const span = spanWithin(argument, 0, 2);
  if (span === argument.span) return [];
  return [{ title: "Start in the user's home", safe: false, edits: [{ span, text: '' }] }];
}

function isForOneAccount(model: SshdModel): boolean {
  const directives = model.named('AllowUsers');
  const allowed = directives[0]?.line.args;
  return directives.length === 1 && allowed?.length === 1 && !hasWildcard(allowed[0]?.value ?? '*');
}
