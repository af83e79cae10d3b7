import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { objections } from './problems.js';
import { shortened } from './shortened.js';

/** A header that lacks its closing bracket. */
export const unclosedSection: Rule<Fail2banModel> = {
  id: 'fail2ban/unclosed-section',
  title: 'A section without its closing bracket',
  why: 'Without the bracket the line is no header and no option either, and fail2ban does not start.',
  remedy: 'Write `]` behind the name.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd\nenabled = true\n', good: '[sshd]\nenabled = true\n' }],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'unclosed-header')) {
      const { start, end } = problem.span;
      const name = shortened(file.source.slice({ start: start + 1, end }));
      const message = `the section ${name} lacks its closing bracket: fail2ban does not start`;
      yield findingAt({ path: file.path, start, end }, message, {
        fixes: () => [
          { title: 'Close the bracket', safe: true, edits: [{ span: { start: end, end }, text: ']' }] },
        ],
      });
    }
  },
};
