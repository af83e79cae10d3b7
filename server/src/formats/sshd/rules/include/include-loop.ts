import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

/** Includes that never end, or that are nested more deeply than sshd follows. */
export const includeLoop: Rule<SshdModel> = {
  id: 'sshd/include-loop',
  title: 'An Include that comes back to itself or goes too deep',
  why: 'sshd follows `Include` at most 16 levels deep and then stops with `Too many recursive configuration includes`. A file that includes itself, directly or through others, always gets there.',
  remedy:
    'Remove the `Include` that leads back, or narrow its pattern so that it does not match the file it stands in.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['Include'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [{ bad: 'Include sshd_config\n' }],
  *check(model): Iterable<Finding> {
    for (const { kind, directive, request } of model.includeProblems) {
      const message =
        kind === 'cycle'
          ? `This Include leads back to a file that is being read already; sshd will not start.`
          : `Includes are nested here more deeply than the 16 levels that sshd follows; it will not start.`;
      yield findingAt(directive, request.span, message);
    }
  },
};
