import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { replaceWithin } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { hostKeys } from './host-keys.js';

const SUFFIX = '.pub';

/** A HostKey line that names the public half, without an agent that would have the private one. */
export const publicHostKey: Rule<SshdModel> = {
  id: 'sshd/public-host-key',
  title: 'HostKey names a public key',
  why: 'sshd needs the private key to prove who it is. It reports that it cannot load this one and goes on without it; if there is no other, it does not start. Only with `HostKeyAgent` may the public key stand here.',
  remedy: 'Take `.pub` off the name.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'HostKey /etc/ssh/ssh_host_ed25519_key.pub\n',
      good: 'HostKey /etc/ssh/ssh_host_ed25519_key\n',
    },
  ],
  keywords: ['HostKey'],
  *check(model): Iterable<Finding> {
    // An agent that is not in sight may have the key.
    if (!model.isComplete || model.valueAtStart('HostKeyAgent') !== 'none') return;
    for (const directive of hostKeys(model)) {
      const [argument] = directive.line.args;
      const path = writtenValue(directive);
      if (!argument || !path.endsWith(SUFFIX)) continue;
      const message =
        'This is the public half of the key: sshd cannot load it, and goes without this host key.';
      const from = path.length - SUFFIX.length;
      yield findingAt(directive, argument.span, message, {
        fixes: () => replaceWithin(argument, from, path.length, '', { title: `Remove "${SUFFIX}"` }),
      });
    }
  },
};
