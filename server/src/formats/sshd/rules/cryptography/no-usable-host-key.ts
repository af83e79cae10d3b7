import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { defaultAlgorithms } from '../../catalogue/algorithms-defaults.js';
import { effectiveAlgorithms, leftByRemoval } from '../../catalogue/algorithms-effective.js';
import type { SshdModel } from '../../model/model.js';
import { inWords } from '../../values/problem.js';
import { findingAt, removeLine } from '../support.js';
import { listsInForce } from './algorithm-lists.js';
import { hostKeyTypes, KEY_TYPE_NAMES, keyTypeFor } from './host-keys.js';

const CERTIFICATE = '-cert-v01@';

/** Host keys of which none signs by an algorithm that sshd is told to offer. */
export const noUsableHostKey: Rule<SshdModel> = {
  id: 'sshd/no-usable-host-key',
  title: 'No host key fits HostKeyAlgorithms',
  why: 'sshd offers only those of its `HostKeyAlgorithms` for which it has a `HostKey`, and those for certificates only with a `HostCertificate`. With none left it starts, `sshd -t` is content, and every client is turned away: no matching host key type found.',
  remedy: 'List algorithms for the keys that there are, or leave `HostKeyAlgorithms` out.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'HostKey /etc/ssh/ssh_host_ed25519_key\nHostKeyAlgorithms rsa-sha2-512,rsa-sha2-256\n',
      good: 'HostKey /etc/ssh/ssh_host_ed25519_key\n',
    },
  ],
  keywords: ['HostKeyAlgorithms'],
  *check(model, { target }): Iterable<Finding> {
    const types = hostKeyTypes(model);
    if (!types) return;
    const hasCertificate = model.named('HostCertificate').length > 0;
    const isServed = (name: string): boolean => {
      const type = keyTypeFor(name);
      return type !== undefined && types.has(type) && (hasCertificate || !name.includes(CERTIFICATE));
    };
    for (const { directive, argument, kind } of listsInForce(model, ['HostKeyAlgorithms'])) {
      const { value, span } = argument;
      const offered = value.startsWith('-')
        ? leftByRemoval(kind, value, target)
        : effectiveAlgorithms(kind, value, target).map(({ name }) => name);
      if (offered.some(isServed)) continue;
      const names = [...types].map((type) => KEY_TYPE_NAMES[type]);
      const reason = offered.every((name) => name.includes(CERTIFICATE))
        ? 'These are for certificates, and there is no HostCertificate'
        : `None of these is for ${inWords(names, 'or')}, the host keys that there are`;
      const message = `${reason}: sshd starts, and no client can connect.`;
      const isServedByDefault = defaultAlgorithms(kind, target).some(isServed);
      yield findingAt(directive, span, message, {
        fixes: () =>
          isServedByDefault
            ? [removeLine(directive, false, 'Remove this line, so that the defaults hold')]
            : [],
      });
    }
  },
};
