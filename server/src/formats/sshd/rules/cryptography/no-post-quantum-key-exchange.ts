import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { algorithmNamed } from '../../catalogue/algorithms.js';
import { effectiveAlgorithms, recommendedAlgorithms } from '../../catalogue/algorithms-effective.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { listsInForce } from './algorithm-lists.js';

/** A list of key exchanges that leaves out what its target would offer by itself. */
export const noPostQuantumKeyExchange: Rule<SshdModel> = {
  id: 'sshd/no-post-quantum-key-exchange',
  title: 'The list of key exchanges withstands no quantum computer',
  why: 'Who records a session today can read it once a quantum computer breaks its key exchange. OpenSSH offers hybrids that withstand one since 8.9, and a list from before that time takes them away. Clients since 10.1 warn their users of such servers.',
  remedy:
    'Put the hybrids before the others in the list, or leave the line out: then the default offers them first.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 3.7,
  references: [
    { source: 'release notes', id: 'OpenSSH 10.1' },
    { source: 'CIS', id: 'Debian 13: 5.1.13' },
    { source: 'ssh-audit', id: 'key exchanges' },
  ],
  examples: [
    {
      bad: 'KexAlgorithms curve25519-sha256\n',
      good: 'KexAlgorithms mlkem768x25519-sha256,sntrup761x25519-sha512,sntrup761x25519-sha512@openssh.com,curve25519-sha256\n',
    },
  ],
  keywords: ['KexAlgorithms'],
  *check(model, { target, profileOf }): Iterable<Finding> {
    const hybrids = recommendedAlgorithms('kex', target).filter((name) => isPostQuantum(name, target));
    if (hybrids.length === 0) return;
    for (const { directive, argument, kind } of listsInForce(model, ['KexAlgorithms'])) {
      const { value, span } = argument;
      // A sign keeps the default's, and what a minus takes away was taken away on purpose.
      if (/^[-+^]/.test(value)) continue;
      const names = effectiveAlgorithms(kind, value, target).map(({ name }) => name);
      if (names.some((name) => isPostQuantum(name, target))) continue;
      // Without X25519 the list may have to satisfy FIPS 140, and the common hybrids rest on X25519.
      const isForFips = !names.some((name) => name.startsWith('curve25519'));
      if (isForFips && profileOf(directive.path) !== 'strict') continue;
      const message = `No key exchange of this list withstands a quantum computer; OpenSSH ${target.label} has ${hybrids[0]}.`;
      yield findingAt(directive, span, message, {
        fixes: () => [
          {
            title: 'Put post-quantum key exchanges first',
            safe: false,
            edits: [{ span, text: [...hybrids, value].join(',') }],
          },
        ],
      });
    }
  },
};

function isPostQuantum(name: string, target: Target): boolean {
  return algorithmNamed('kex', name, target)?.postQuantum === true;
}
