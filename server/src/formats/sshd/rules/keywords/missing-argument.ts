import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, valueFindings } from '../support.js';

/** A keyword without the value it needs. */
export const missingArgument: Rule<SshdModel> = {
  id: 'sshd/missing-argument',
  title: 'A keyword without its argument',
  why: 'sshd stops at a keyword that stands alone, or whose argument is empty or only a comment, and does not start.',
  remedy: 'Write the value, or comment the whole line out to keep the default.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [{ bad: 'PermitRootLogin\n' }, { bad: 'Banner # none yet\n' }],
  *check(model): Iterable<Finding> {
    for (const directive of model.unsplit) {
      if (directive.line.problem?.kind !== 'no-argument' || !directive.entry) continue;
      yield findingAt(
        directive,
        directive.line.keywordSpan,
        `${directive.line.keyword} needs an argument behind it.`,
      );
    }
    yield* valueFindings(model, 'missing');
  },
};
