import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, relatedLine, removeLine } from '../support.js';

/** A subsystem that is defined already. */
export const duplicateSubsystem: Rule<SshdModel> = {
  id: 'sshd/duplicate-subsystem',
  title: 'A subsystem that is defined twice',
  why: 'Up to OpenSSH 9.4 sshd stops where a subsystem is defined a second time, for instance by a drop-in and by the main file; since 9.5 it keeps the first definition and ignores the other.',
  remedy: 'Keep one definition.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Subsystem'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 9.5' },
  ],
  examples: [
    {
      bad: 'Subsystem sftp internal-sftp\nSubsystem sftp /usr/lib/openssh/sftp-server\n',
      good: 'Subsystem sftp internal-sftp\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const isFatal = !since(target, '9.5');
    const first = new Map<string, Directive>();
    for (const directive of model.accepted('Subsystem')) {
      const name = directive.line.args[0]?.value;
      if (name === undefined || !directive.scope.isAlways) continue;
      const earlier = first.get(name);
      if (!earlier) first.set(name, directive);
      else yield report(directive, earlier, name, isFatal);
    }
  },
};

function report(directive: Directive, earlier: Directive, name: string, isFatal: boolean): Finding {
  const effect = isFatal ? 'sshd will not start' : 'sshd ignores this definition';
  return findingAt(directive, directive.line.span, `The subsystem ${name} is defined already; ${effect}.`, {
    severity: isFatal ? 'error' : 'warning',
    tags: ['unnecessary'],
    related: [relatedLine(earlier, 'It is defined here.')],
    fixes: () => [removeLine(directive, false, 'Remove this definition')],
  });
}
