import type { Finding } from '../../../../core/finding.js';
import type { Rule, RuleContext } from '../../../../core/rule.js';
import { leftByRemoval } from '../../catalogue/algorithms-effective.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { removalsInForce, writeSoundList } from './algorithm-lists.js';

/** Both ends must agree on one of these. What a MAC does, the modern ciphers do themselves. */
const NEGOTIATED = ['Ciphers', 'KexAlgorithms'];

/** What sshd falls back to the default for, once it knows who logs in. */
const ACCEPTED = [
  'CASignatureAlgorithms',
  'HostbasedAcceptedAlgorithms',
  'HostbasedAcceptedKeyTypes',
  'PubkeyAcceptedAlgorithms',
  'PubkeyAcceptedKeyTypes',
];

/** A list that takes away all that there is. */
export const removesEveryAlgorithm: Rule<SshdModel> = {
  id: 'sshd/removes-every-algorithm',
  title: 'A list removes every algorithm',
  why: 'A list that begins with `-` takes away from the default. When nothing is left, sshd still starts and `sshd -T` prints the default, but no client can agree on a cipher or a key exchange. Lists of accepted key types fall back to the whole default instead.',
  remedy: 'List the algorithms to offer, without a sign before them.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'CASignatureAlgorithms -*\n',
      good: 'CASignatureAlgorithms ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,ssh-ed25519,rsa-sha2-512,rsa-sha2-256\n',
      target: '8.0',
    },
    { bad: 'Ciphers -aes*,chacha20*\n' },
  ],
  keywords: [...NEGOTIATED, ...ACCEPTED],
  *check(model: SshdModel, { target }: RuleContext): Iterable<Finding> {
    for (const list of removalsInForce(model, [...NEGOTIATED, ...ACCEPTED])) {
      const { directive, argument, kind } = list;
      if (leftByRemoval(kind, argument.value, target).length > 0) continue;
      const effect = NEGOTIATED.includes(directive.name)
        ? 'sshd starts, and no client can connect.'
        : 'sshd then accepts its whole default, as if the line were not there.';
      yield findingAt(directive, argument.span, `The list leaves nothing of the default: ${effect}`, {
        fixes: () => [writeSoundList(list, target)],
      });
    }
  },
};
