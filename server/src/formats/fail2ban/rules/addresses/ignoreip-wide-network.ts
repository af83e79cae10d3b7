import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { isPublic } from '../../values/addresses.js';
import { findingAt } from '../support.js';
import { ignoredWords } from './words.js';

/** Shorter prefixes are more than one organisation is likely to have. */
const SHORTEST = { 4: 16, 6: 32 } as const;

/** A large part of the Internet is never banned. */
export const ignoreipWideNetwork: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-wide-network',
  title: 'ignoreip exempts a large part of the Internet',
  why: 'Everyone in this network may guess passwords as often as they like. No single administrator has so many public addresses: the prefix is often a slip, such as `/8` for `/28`.',
  remedy: 'Name the addresses or the small networks from which you really connect.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8 203.0.0.0/8\n' }],
  *check(model) {
    for (const { text, ignored, place } of ignoredWords(model)) {
      if (ignored.kind !== 'network' || ignored.length === 0) continue;
      const { family, length } = ignored;
      if (length >= SHORTEST[family] || !isPublic(ignored)) continue;
      const size = family === 4 ? ` (${(2 ** (32 - length)).toLocaleString('en')} addresses)` : '';
      yield findingAt(place, `${text}${size} is a large part of the Internet that is never banned`);
    }
  },
};
