import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { addressText, isMapped } from '../../values/addresses.js';
import { findingAt } from '../support.js';
import { ignoredWords, replaced } from './words.js';

/** A network of IPv4 that is written as IPv6. */
export const ignoreipMappedAddress: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-mapped-address',
  title: 'ignoreip writes a network of IPv4 as IPv6',
  why: 'fail2ban turns the address of a client such as `::ffff:10.0.0.1` into IPv4 before it compares, but leaves this network IPv6. So the entry covers nobody.',
  remedy: 'Write the network as IPv4, with 96 less for its prefix.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'RFC', id: 'RFC 4291' },
  ],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nignoreip = ::ffff:10.0.0.0/104\n',
      good: '[sshd]\nenabled = true\nignoreip = 10.0.0.0/8\n',
    },
  ],
  *check(model) {
    for (const word of ignoredWords(model)) {
      const { text, ignored, place } = word;
      if (ignored.kind !== 'network' || !isMapped(ignored)) continue;
      const length = ignored.length - 96;
      const plain = { family: 4, address: ignored.address & 0xffffffffn, length } as const;
      const meant = `${addressText(plain)}/${length}`;
      yield findingAt(
        place,
        `${text} covers nobody: clients with such an address are IPv4 to fail2ban, as in ${meant}`,
        {
          fixes: () => replaced(word, meant),
        },
      );
    }
  },
};
