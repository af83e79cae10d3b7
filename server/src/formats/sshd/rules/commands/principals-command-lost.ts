import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { type Directive, isNone, wholeLine } from '../../model/directive.js';
import { insertLine } from '../../model/insertion.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, relatedLine } from '../support.js';
import { lacksUser } from './command-users.js';

/** The command for principals that some releases drop. */
export const principalsCommandLost: Rule<SshdModel> = {
  id: 'sshd/principals-command-lost',
  title: 'An AuthorizedPrincipalsCommand that sshd drops',
  why: 'From 8.7 to 9.3 sshd drops `AuthorizedPrincipalsCommand` without a word where `AuthorizedKeysCommand` stands above it. Whoever the command was to keep out, or to let in, is judged by the names in the certificate alone.',
  remedy: 'Put the line of `AuthorizedPrincipalsCommand` first.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['AuthorizedPrincipalsCommand'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-863' },
  ],
  examples: [
    {
      target: '9.2',
      bad: 'AuthorizedKeysCommandUser nobody\nAuthorizedPrincipalsCommandUser nobody\nAuthorizedKeysCommand /usr/bin/keys %u\nAuthorizedPrincipalsCommand /usr/bin/names %u\n',
      good: 'AuthorizedKeysCommandUser nobody\nAuthorizedPrincipalsCommandUser nobody\nAuthorizedPrincipalsCommand /usr/bin/names %u\nAuthorizedKeysCommand /usr/bin/keys %u\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (!since(target, '8.7') || since(target, '9.4')) return;
    for (const directive of model.accepted('AuthorizedPrincipalsCommand')) {
      const { scope, name, line } = directive;
      if (isNone(directive)) continue;
      // Where another line of it counts, this one is overridden, which is said elsewhere.
      const keys = model.inForceIn(scope, 'AuthorizedKeysCommand');
      if (!keys || model.inForceIn(scope, name)) continue;
      const message = `Up to OpenSSH 9.3, sshd drops this line, since AuthorizedKeysCommand stands above it.`;
      yield findingAt(directive, line.keywordSpan, message, {
        related: [relatedLine(keys, 'It counts alone.')],
        fixes: () => (lacksUser(directive, model) ? [] : moveAbove(directive, keys)),
      });
    }
  },
};

function moveAbove(directive: Directive, keys: Directive): Fix[] {
  if (directive.path !== keys.path || directive.scope !== keys.scope) return [];
  const { source, line } = directive;
  const removal = { span: wholeLine(directive), text: '' };
  const insertion = insertLine(source, keys.line.line.start, source.slice(line.line).trimEnd());
  return [{ title: 'Put this line first', safe: false, edits: [insertion, removal] }];
}
