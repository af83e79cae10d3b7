import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { keywords, retirementOf } from '../../catalogue/index.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, removeLine } from '../support.js';

const RETIRED = keywords.entries.filter((entry) => entry.retired);

/** Keywords that sshd still reads and no longer acts on. */
export const deprecatedKeyword: Rule<SshdModel> = {
  id: 'sshd/deprecated-keyword',
  title: 'A keyword that no longer does anything',
  why: 'sshd still accepts the keyword, most often with a line in the log at each start, and ignores what it says. Some later release will refuse it. A guide that asks for it is old, and so may be its other advice.',
  remedy: 'Remove the line.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 7.4' },
    { source: 'release notes', id: 'OpenSSH 7.5' },
  ],
  examples: [
    { bad: 'Protocol 2\n', good: '' },
    { bad: 'UsePrivilegeSeparation sandbox\n', good: '' },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const entry of RETIRED) {
      const retired = retirementOf(entry, target);
      if (!retired) continue;
      const message = `${entry.name} has done nothing ${retired.since ? `since OpenSSH ${retired.since}` : 'for years'}. ${retired.advice}`;
      for (const directive of model.written(entry)) {
        yield findingAt(directive, directive.line.keywordSpan, message, {
          tags: ['deprecated', 'unnecessary'],
          fixes: () => [removeLine(directive, true, `Remove ${directive.line.keyword}`)],
        });
      }
    }
  },
};
