import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { objections } from './problems.js';

/** The mark that some editors put before a text in UTF-8. */
export const byteOrderMark: Rule<Fail2banModel> = {
  id: 'fail2ban/byte-order-mark',
  title: 'A byte-order mark at the beginning of the file',
  why: 'Some editors, most of them on Windows, begin a file with an invisible mark. fail2ban takes it for text that stands before the first section, and does not start.',
  remedy: 'Save the file as UTF-8 without a byte-order mark.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '\uFEFF[DEFAULT]\nbantime = 1h\n', good: '[DEFAULT]\nbantime = 1h\n' }],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'byte-order-mark')) {
      const { span } = problem;
      const message =
        'an invisible byte-order mark stands here, which fail2ban takes for text before the first section: it does not start';
      yield findingAt({ path: file.path, ...span }, message, {
        fixes: () => [{ title: 'Remove the byte-order mark', safe: true, edits: [{ span, text: '' }] }],
      });
    }
  },
};
