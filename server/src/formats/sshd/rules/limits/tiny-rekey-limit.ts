import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { replace } from '../../values/problem.js';
import { sizeInBytes } from '../../values/sizes.js';
import { findingAt } from '../support.js';

const LEAST_SIZE = 1024n * 1024n;

/** New keys all the time. */
export const tinyRekeyLimit: Rule<SshdModel> = {
  id: 'sshd/tiny-rekey-limit',
  title: 'New keys after a few bytes',
  why: 'A size without a unit is a number of bytes. Below a megabyte sshd and the client agree on new keys all the time: transfers crawl, and the processor is busy.',
  remedy: 'Write the unit: `512M` or `1G`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['RekeyLimit'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [{ bad: 'RekeyLimit 512 1h\n', good: 'RekeyLimit 512M 1h\n' }],
  *check(model): Iterable<Finding> {
    for (const directive of model.accepted('RekeyLimit')) {
      const size = directive.line.args[0];
      const bytes = size && sizeInBytes(size.value);
      if (!bytes || bytes >= LEAST_SIZE) continue;
      const message = `sshd agrees on new keys after each ${bytes} bytes.`;
      yield findingAt(directive, size.span, message, {
        fixes: () => (/^\d{1,4}$/.test(size.value) ? [replace(size.span, `${size.value}M`)] : []),
      });
    }
  },
};
