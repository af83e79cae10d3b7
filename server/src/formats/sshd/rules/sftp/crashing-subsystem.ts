import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { rawValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** A subsystem for some sessions, and none for all: a crash in some releases. */
export const crashingSubsystem: Rule<SshdModel> = {
  id: 'sshd/crashing-subsystem',
  title: 'A Subsystem in a Match block and none before it',
  why: 'From OpenSSH 9.5 to 10.2 the process of a connection crashes where a block that matches brings the first subsystem: these users cannot log in at all. Since 9.8 each crash also bars their address for a while.',
  remedy: 'Define a subsystem for everybody too, above the first `Match`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Subsystem'],
  references: [{ source: 'release notes', id: 'OpenSSH 10.3' }],
  examples: [
    {
      bad: 'Match Group sftp\n    Subsystem sftp internal-sftp\n',
      good: 'Subsystem sftp internal-sftp\nMatch Group sftp\n    Subsystem sftp internal-sftp\n',
      target: '9.6',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (!model.isComplete || !since(target, '9.5') || since(target, '10.3')) return;
    const all = model.accepted('Subsystem');
    if (all.some(({ scope }) => scope.isAlways)) return;
    for (const directive of all) {
      const message =
        'No subsystem is defined for everybody, so connections that this block matches crash before the login.';
      const value = rawValue(directive);
      const isRoot = directive.path === model.tree.path;
      yield findingAt(directive, directive.line.keywordSpan, message, {
        fixes: () =>
          isRoot
            ? [{ title: 'Define it for everybody too', safe: false, edits: model.insert('Subsystem', value) }]
            : [],
      });
    }
  },
};
