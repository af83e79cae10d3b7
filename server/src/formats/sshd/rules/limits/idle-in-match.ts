import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isIdleInMatch, keywords } from '../../catalogue/index.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';

const IDLE = keywords.entries.filter((entry) => entry.idleInMatch);

/** Values in a block that sshd reads and does not apply. */
export const idleInMatch: Rule<SshdModel> = {
  id: 'sshd/idle-in-match',
  title: 'A setting that has no effect in a Match block',
  why: 'sshd accepts the line, but the session keeps what the global section says: `ChannelTimeout` and `RekeyLimit` before OpenSSH 10.5, `SetEnv` before 8.5, `PAMServiceName` since 10.5.',
  remedy: 'Set it above the first `Match`, for everybody.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: IDLE.map(({ name }) => name),
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 10.5' },
  ],
  examples: [{ bad: 'Match Group staff\n    ChannelTimeout session:*=10m\n', target: '10.0' }],
  *check(model, { target }): Iterable<Finding> {
    for (const entry of IDLE) {
      if (!isIdleInMatch(entry, target)) continue;
      const { name } = entry;
      for (const directive of model.accepted(name)) {
        if (directive.scope.isAlways) continue;
        const message = `OpenSSH ${target.label} does not apply ${name} from a Match block; these sessions keep the value of the global section.`;
        yield findingAt(directive, directive.line.keywordSpan, message, { tags: ['unnecessary'] });
      }
    }
  },
};
