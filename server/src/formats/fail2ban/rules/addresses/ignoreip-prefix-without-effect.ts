import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { isHostName } from '../../values/addresses.js';
import { findingAt } from '../support.js';
import { ignoredWords } from './words.js';

/** A prefix that says nothing. */
export const ignoreipPrefixWithoutEffect: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-prefix-without-effect',
  title: 'A prefix in ignoreip has no effect',
  why: 'IPv4 has 32 bits and IPv6 has 128. fail2ban takes an address with a longer or a negative prefix for that single address, and passes over a prefix behind a host name. It says nothing of either.',
  remedy: 'Write the prefix of the network that you mean, or leave it out for a single address.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nignoreip = 192.168.1.0/64\n' },
    { bad: '[sshd]\nenabled = true\nignoreip = vpn.example.org/24\n' },
  ],
  *check(model) {
    for (const { text, ignored, place } of ignoredWords(model)) {
      if (ignored.kind === 'odd-prefix') {
        const bits = ignored.family === 4 ? 32 : 128;
        const message = `${text} exempts a single address: a prefix of IPv${ignored.family} is a number from 0 to ${bits}`;
        yield findingAt(place, message);
      } else if (ignored.kind === 'name' && ignored.prefix !== undefined && isHostName(ignored.name)) {
        yield findingAt(
          place,
          `The prefix has no effect: ${ignored.name} is looked up as the name of a host`,
        );
      }
    }
  },
};
