import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { isBareIPv6, splitHostPort } from '../../values/host-port.js';
import { parseAddress } from '../../values/ip.js';
import { findingAt, relatedLine } from '../support.js';
import { listenLines } from './listen-places.js';

/** An address to listen at that the chosen family does not have. */
export const addressFamilyMismatch: Rule<SshdModel> = {
  id: 'sshd/address-family-mismatch',
  title: 'A ListenAddress of the family that AddressFamily excludes',
  why: 'With `AddressFamily inet` sshd cannot use an IPv6 address, nor an IPv4 one with `inet6`. It stops with `bad addr or host`.',
  remedy: 'Remove the address, or widen `AddressFamily`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['ListenAddress'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [{ bad: 'AddressFamily inet\nListenAddress ::\n' }],
  *check(model): Iterable<Finding> {
    const family = model.inForce('AddressFamily');
    const wanted = model.value('AddressFamily')?.toLowerCase();
    if (!model.isComplete || !family || (wanted !== 'inet' && wanted !== 'inet6')) return;
    for (const directive of listenLines(model, 'ListenAddress')) {
      const address = directive.line.args[0];
      if (!address) continue;
      const found = familyOf(address.value);
      if (found === undefined || found === wanted) continue;
      const kind = found === 'inet' ? 'IPv4' : 'IPv6';
      const message = `${kind} is off by AddressFamily ${wanted}; sshd cannot listen here and will not start.`;
      yield findingAt(directive, address.span, message, {
        related: [relatedLine(family, 'The family is chosen here.')],
      });
    }
  },
};

/** The family of an address whose form is known to be right; undefined for a name or a wildcard. */
function familyOf(text: string): 'inet' | 'inet6' | undefined {
  const host = isBareIPv6(text) ? text : (splitHostPort(text)?.host ?? '');
  if (host.includes(':')) return 'inet6';
  return parseAddress(host) && 'inet';
}
