import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import { insertLine } from '../../model/insertion.js';
import type { SshdModel } from '../../model/model.js';
import { isPlain } from '../../parse/syntax.js';
import { findingAt } from '../support.js';
import { hostKeys, hostKeyTypes, KEY_TYPE_NAMES, keyTypeOf } from './host-keys.js';

const SUFFIX = '-cert.pub';

/** A host certificate for a key that sshd does not load. */
export const hostCertificateWithoutKey: Rule<SshdModel> = {
  id: 'sshd/host-certificate-without-key',
  title: 'HostCertificate for a key that is no HostKey',
  why: 'sshd shows a certificate only together with its private key. One whose key is not among the `HostKey` lines is ignored, so clients that trust the authority alone meet an unknown host.',
  remedy: 'Add a `HostKey` line for the key that the certificate belongs to.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'HostKey /etc/ssh/ssh_host_rsa_key\nHostCertificate /etc/ssh/ssh_host_ed25519_key-cert.pub\n',
      good: 'HostKey /etc/ssh/ssh_host_rsa_key\nHostKey /etc/ssh/ssh_host_ed25519_key\nHostCertificate /etc/ssh/ssh_host_ed25519_key-cert.pub\n',
    },
  ],
  keywords: ['HostCertificate'],
  *check(model): Iterable<Finding> {
    const types = hostKeyTypes(model);
    if (!types) return;
    // A first HostKey line would take the default's keys away.
    const areKeysNamed = hostKeys(model).length > 0;
    for (const directive of model.accepted('HostCertificate')) {
      const [argument] = directive.line.args;
      const type = argument && keyTypeOf(argument.value);
      if (!type || types.has(type) || !directive.scope.isGlobal) continue;
      const message = `No HostKey names the ${KEY_TYPE_NAMES[type]} key that this certificate is for, so sshd ignores it.`;
      // A DSA key would be of no use.
      const isHelped = type !== 'dsa' && areKeysNamed;
      yield findingAt(directive, argument.span, message, {
        fixes: () => (isHelped ? addKey(directive) : []),
      });
    }
  },
};

function addKey({ line, source }: Directive): readonly Fix[] {
  const [argument] = line.args;
  if (!argument || !isPlain(argument) || !argument.value.endsWith(SUFFIX)) return [];
  const key = `HostKey ${argument.value.slice(0, -SUFFIX.length)}`;
  const edit = insertLine(source, line.line.start, source.indentAt(line.line.start) + key);
  return [{ title: `Insert "${key}"`, safe: false, edits: [edit] }];
}
