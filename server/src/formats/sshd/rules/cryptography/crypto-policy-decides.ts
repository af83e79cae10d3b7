import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { listsInForce } from './algorithm-lists.js';

const OPTIONS = ['Ciphers', 'KexAlgorithms', 'MACs'];

/** A list on Red Hat Enterprise Linux 8, where the service passes another one on the command line. */
export const cryptoPolicyDecides: Rule<SshdModel> = {
  id: 'sshd/crypto-policy-decides',
  title: 'The crypto policy decides instead of this line',
  why: 'On Red Hat Enterprise Linux 8 the sshd service starts with the algorithms of the system-wide crypto policy on its command line, which is read before the file. The line in the file has no effect, unless `CRYPTO_POLICY=` is emptied in `/etc/sysconfig/sshd`.',
  remedy:
    'Change the policy with `update-crypto-policies`, and remove the line. What is in force is in the arguments of the running sshd, not in what `sshd -T` prints.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'update-crypto-policies(8)' },
    { source: 'dev-sec', id: 'sshd-49' },
  ],
  examples: [{ bad: 'Ciphers aes256-gcm@openssh.com\n', target: '8.0-redhat' }],
  keywords: OPTIONS,
  *check(model, { target }): Iterable<Finding> {
    if (target.variant !== 'redhat' || !since(target, '8.0') || since(target, '8.1')) return;
    for (const { directive, argument } of listsInForce(model, OPTIONS)) {
      const message = `The crypto policy sets ${directive.name} on the command line of sshd, which beats this line.`;
      yield findingAt(directive, argument.span, message);
    }
  },
};
