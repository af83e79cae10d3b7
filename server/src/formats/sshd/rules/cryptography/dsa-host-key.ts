import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { effectiveAlgorithms } from '../../catalogue/algorithms-effective.js';
import { isRefused, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, removeLine } from '../support.js';
import { hostKeys, keyTypeFor, keyTypeOf } from './host-keys.js';

/** The DSA key of old shipped files, which is not offered to anybody. */
export const dsaHostKey: Rule<SshdModel> = {
  id: 'sshd/dsa-host-key',
  title: 'A DSA host key that is not used',
  why: 'Since OpenSSH 7.0 sshd offers no DSA unless `HostKeyAlgorithms` asks for `ssh-dss`, and since 9.8 it cannot load such a key and says so at each start. DSA keys have 1024 bits, which is too few.',
  remedy: 'Delete the line, and the key.',
  kind: 'deprecation',
  severity: 'info',
  profile: 'recommended',
  references: [
    { source: 'release notes', id: 'OpenSSH 9.8' },
    { source: 'ssh-audit', id: 'host keys' },
  ],
  examples: [
    {
      bad: 'HostKey /etc/ssh/ssh_host_rsa_key\nHostKey /etc/ssh/ssh_host_dsa_key\n',
      good: 'HostKey /etc/ssh/ssh_host_rsa_key\n',
    },
  ],
  keywords: ['HostKey'],
  *check(model, { target }): Iterable<Finding> {
    const list = model.inForceAtStart('HostKeyAlgorithms');
    if (!model.isComplete || (list && isRefused(list))) return;
    const offered = effectiveAlgorithms('signature', list && writtenValue(list), target);
    if (offered.some(({ name }) => keyTypeFor(name) === 'dsa')) return;
    const keys = hostKeys(model);
    const isOnlyDsa = keys.every((directive) => keyTypeOf(writtenValue(directive)) === 'dsa');
    const effect = since(target, '9.8') ? 'cannot load' : 'offers to nobody';
    for (const directive of keys) {
      const [argument] = directive.line.args;
      if (!argument || keyTypeOf(argument.value) !== 'dsa') continue;
      yield findingAt(
        directive,
        argument.span,
        `This is a DSA key, which OpenSSH ${target.label} ${effect}.`,
        {
          severity: isOnlyDsa ? 'warning' : 'info',
          tags: ['deprecated'],
          // The last line to go would bring the keys of the default in.
          fixes: () => [removeLine(directive, !isOnlyDsa, 'Remove this line')],
        },
      );
    }
  },
};
