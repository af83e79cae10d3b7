import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { restFrom } from '../../values/arguments.js';
import { replace } from '../../values/problem.js';
import { findingAt } from '../support.js';

/** `any` or `none` at the head of a list, which sshd accepts and dies of. */
export const anyBesideTargets: Rule<SshdModel> = {
  id: 'sshd/any-beside-targets',
  title: 'any or none together with addresses to forward to',
  why: 'Since OpenSSH 9.7 sshd starts with such a list, and `sshd -t` finds it good. Then it reads `any` as an address, misses the port, and ends each connection to which the line applies before anybody can log in.',
  remedy: 'Keep the word alone, or the addresses.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['PermitOpen', 'PermitListen'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [{ bad: 'PermitOpen none 192.0.2.7:5432\n', good: 'PermitOpen 192.0.2.7:5432\n' }],
  *check(model, { target }): Iterable<Finding> {
    // Before, sshd refused the line.
    if (!since(target, '9.7')) return;
    for (const name of ['PermitOpen', 'PermitListen']) {
      for (const directive of model.accepted(name)) {
        const [first, second] = directive.line.args;
        if (!second || !/^(?:any|none)$/.test(first?.value ?? '')) continue;
        if (model.isInForce(directive)) yield report(directive);
      }
    }
  },
};

function report(directive: Directive): Finding {
  const { args } = directive.line;
  const [word, second] = args as [(typeof args)[0], (typeof args)[0]];
  const whom = directive.scope.isAlways ? 'Nobody' : `None of the sessions of "${directive.scope.label}"`;
  const message = `${whom} can log in: sshd ends the connection over "${word.value}" beside other entries.`;
  return findingAt(directive, word.span, message, {
    fixes: () => [
      replace({ start: word.span.start, end: second.span.start }, '', { title: `Remove "${word.value}"` }),
      replace(restFrom(directive.line, 0), word.value, { title: `Keep "${word.value}" alone` }),
    ],
  });
}
